import { minutes, seconds, millis, type Millis } from '../../base/units.ts';

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

/** A suggestion, one at a time. */
export interface Prompt {
  readonly what: 'move' | 'shift' | 'water' | 'desk' | 'even'; // shift: out of one position; even: to the other side
  readonly at: Millis; // epoch, when it came
}

/** How a break was taken: gone, on one's feet before the camera, or guided. */
export type BreakHow = 'away' | 'feet' | 'guided';

export interface LastBreak {
  readonly at: Millis; // epoch, its end
  readonly how: BreakHow;
  readonly lasted: Millis;
}

/** What is remembered of breaks, water and desk. Plain data; times are measured time at the desk unless said otherwise. */
export interface Breaks {
  readonly version: 1;
  readonly at: Millis | null; // epoch, newest instant
  readonly off: Millis; // ms away or on one's feet, running; 0 while seated
  readonly feet: Millis; // ms of it on one's feet
  readonly back: Millis; // ms seated again after that
  readonly sat: Millis; // ms since the last break
  readonly dry: Millis; // ms since the last water
  readonly sameDesk: Millis; // ms since sitting and standing were last exchanged
  readonly desk: 'sitting' | 'standing' | null; // as the calibration in use says
  readonly waited: Millis; // ms since the last suggestion
  readonly sinceShift?: Millis; // ms since a change of position was last suggested; left out by programs that did not
  readonly evenAt?: Millis | null; // epoch, when leaning to one side was last mentioned; null: never
  readonly last: LastBreak | null;
  readonly prompt: Prompt | null; // the suggestion that stands
}

export const initialBreaks = (): Breaks => ({
  version: 1,
  at: null,
  off: millis(0),
  feet: millis(0),
  back: millis(0),
  sat: millis(0),
  dry: millis(0),
  sameDesk: millis(0),
  desk: null,
  waited: BREAKS.between,
  sinceShift: BREAKS.shiftEvery,
  evenAt: null,
  last: null,
  prompt: null,
});
