import { minutes, seconds } from '../../base/units.ts';

/** When a break is one, and when something is worth suggesting. */
export const BREAKS = {
  credit: seconds(5), // [H] a look at somebody speaks for at most this long
  awayCredit: minutes(1), // [H] two looks at an empty chair no further apart: nobody was there in between
  least: minutes(2), // docs/metrics.md: about two minutes reset what thirty seconds hardly touch
  back: seconds(5), // [H] seen at the desk for this long: back, and not a blink of the detector
  unknown: minutes(10), // [H] unmeasured for longer: whatever was counted is over
  moveAfter: minutes(45), // [H] at the desk; HSE and others: stand up at 50-60 min
  moveStill: minutes(10), // [H] ... and without a shift for this long,
  moveCreep: 0.3, // [H] ... or this much load from rounding: never the clock alone
  shiftHold: minutes(10), // [H] in one position: a change is suggested before stillness itself would cue at 15
  shiftEvery: minutes(30), // [H] at the desk between two such suggestions: half an hour of stillness is the warnings' affair
  evenEvery: minutes(24 * 60), // [H] of the clock: leaning to one side is mentioned at most once a day
  between: minutes(10), // [H] at the desk between two suggestions
  later: minutes(15), // [H] a suggestion that was put away comes back no sooner
} as const;
