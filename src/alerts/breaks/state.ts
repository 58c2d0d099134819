import { millis, type Millis } from '../../base/units.ts';
import { BREAKS } from './limits.ts';

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
