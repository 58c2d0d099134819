import { minutes, seconds, millis, type Millis } from '../../base/units.ts';

/** Thresholds of breaks and suggestions. */
export const BREAKS = {
  credit: seconds(5), // [H] the longest time that a frame with a person stands for
  awayCredit: minutes(1), // [H] the longest time that an empty chair, seen again, stands for
  least: minutes(2), // docs/metrics.md: shortest break; thirty seconds hardly help
  back: seconds(5), // [H] seen at the desk for this long: back; shorter may be an error of the detector
  unknown: minutes(10), // [H] unmeasured for longer: running counts start again
  moveAfter: minutes(45), // [H] at the desk; HSE and others: stand up at 50-60 min
  moveStill: minutes(10), // [H] ... and without a shift for this long,
  moveCreep: 0.3, // [H] ... or this much load from rounding; time alone is not enough
  shiftHold: minutes(10), // [H] in one position: a change is suggested before stillness gives a cue at 15 min
  shiftEvery: minutes(30), // [H] at the desk between two such suggestions; after half an hour of stillness a warning comes
  nudgeFrom: 1 / 3, // [H] share of the longest time without a shift from which a natural gap is used for a nudge: ten of thirty minutes, before the cue at half
  nudgeApart: minutes(10), // [H] after any shift, a small one too: nobody is asked for what they have just done
  gapHeld: minutes(1), // [H] in one position before a small movement that counts as a gap; less is the play of somebody who works
  gapUnseen: seconds(10), // [H] hidden for so long before a gap; shorter is a doubtful picture
  gapSettle: seconds(20), // [H] at the desk since a gap: a shift, which is held for ten seconds, is known by then
  evenEvery: minutes(24 * 60), // [H] real time: leaning to one side is mentioned at most once a day
  between: minutes(10), // [H] at the desk between two suggestions
  later: minutes(15), // [H] a postponed suggestion comes back no sooner
  expires: minutes(10), // [H] at the desk: a suggestion that nobody answers goes
  absence: minutes(30), // [H] away or unmeasured for longer ends every count: there was time to drink, to move, to change height
} as const;

/** The current suggestion; there is at most one. */
export interface Prompt {
  readonly what: 'move' | 'shift' | 'nudge' | 'water' | 'desk' | 'even'; // shift: out of one position; nudge: the same at a natural gap; even: to the other side
  readonly at: Millis; // epoch, when it came
}

/** How a break was taken: gone, on one's feet before the camera, or guided. */
export type BreakHow = 'away' | 'feet' | 'guided';

/** Movement at the desk from one break to the next. */
export interface Stretch {
  readonly sat: Millis; // measured time at the desk
  readonly large: number; // shifts in it
  readonly small: number;
}

export interface LastBreak {
  readonly at: Millis; // epoch, its end
  readonly how: BreakHow;
  readonly lasted: Millis;
  readonly before?: Stretch; // how the person had moved until then; absent in records of earlier versions
}

/** The shifts since the last break. */
export interface ShiftsSince {
  readonly number: number; // of the newest shift that was counted, see `LastShift`
  readonly large: number;
  readonly small: number;
}

/** The instants until now, as far as a natural gap is told by them. */
export interface BeforeNow {
  readonly positionFor: Millis; // ms in one position, head included, at the newest instant at the desk
  readonly unseen: Millis; // ms not measured, running; 0 while seen
  readonly gapFor: Millis | null; // ms at the desk since a natural gap; null: none, or it was used or passed over
}

/** The state of breaks, water and desk. Plain data, stored; times are measured time at the desk unless stated otherwise. */
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
  readonly sinceShift?: Millis; // ms since a change of position was last suggested; absent in records of earlier versions
  readonly evenAt?: Millis | null; // epoch, when leaning to one side was last mentioned; null: never
  readonly shifts?: ShiftsSince; // likewise absent
  readonly before?: BeforeNow; // what a natural gap is told by; absent in records of earlier versions
  readonly last: LastBreak | null;
  readonly prompt: Prompt | null; // the current suggestion
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
