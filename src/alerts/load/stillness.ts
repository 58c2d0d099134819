import { millis, type Millis } from '../../base/units.ts';
import type { Reading } from '../../geometry/reading.ts';
import { LIMITS } from '../limits.ts';
import * as Looks from './looks.ts';
import { changeBetween, shiftFrom, type Shift } from './shift.ts';

/** Time in one place: since the last large shift. Time away and time in which nothing is known do not count. */
export interface Stillness {
  readonly baseline: string | null; // of the places; null: none yet, or measures without a place
  readonly seat: string | null; // likewise
  readonly looks: Looks.Looks;
  readonly anchor: Looks.Anchor; // the place held
  readonly held: Millis; // measured time since the last large shift, less what small ones took away
  readonly off: Millis; // measured time far from the place held, without a new one
  readonly away: Millis; // ms with an empty chair; 0 while somebody is there
}

export const initial = (): Stillness => ({
  baseline: null,
  seat: null,
  looks: Looks.initial(),
  anchor: { values: [], looks: 0 },
  held: millis(0),
  off: millis(0),
  away: millis(0),
});

/** Somebody sits down again: what is known of the noise stays. */
const afresh = ({ looks, baseline, seat }: Stillness): Stillness => ({
  ...initial(),
  baseline,
  seat,
  looks: { recent: [], noise: looks.noise },
});

/** The places of another calibration, or of the same one that has followed a chair, are compared from now on only with each other. */
function rebased(before: Stillness, { place }: Reading): { stillness: Stillness; moved: boolean } {
  const { baseline, seat } = place ?? { baseline: null, seat: null };
  if (before.baseline === baseline && before.seat === seat) return { stillness: before, moved: false };
  const other = before.baseline !== null && before.baseline !== baseline; // sat down at another desk, stood up, or calibrated
  const { held, away } = before;
  const now = { ...afresh(before), baseline, seat };
  return { stillness: other ? now : { ...now, held, away }, moved: other };
}

export const stillFor = (stillness: Stillness): Millis => stillness.held;

/** One measured interval. */
export interface StillnessInput {
  readonly reading: Reading;
  readonly repeated: boolean; // true: the reading repeats the last look
  readonly credit: Millis;
  readonly age: Millis;
}

/** `shift`: a change of posture that has been held; `moved`: the stillness before it is over. */
export interface StillnessStep {
  readonly stillness: Stillness;
  readonly shift: Shift | null;
  readonly moved: boolean;
  readonly known: boolean; // false: nothing was measured that stillness goes by
}

export function step(last: Stillness, { reading, repeated, credit, age }: StillnessInput): StillnessStep {
  const measures = Looks.measuresOf(reading);
  const values = Looks.valuesOf(measures);
  if (!Looks.isKnown(values)) return { stillness: last, shift: null, moved: false, known: false };
  const { stillness: before, moved: elsewhere } = rebased(last, reading);
  if (elsewhere) return { stillness: before, shift: null, moved: true, known: true };
  const held = millis(before.held + credit);
  const added = repeated ? null : Looks.add(before.looks, [age, values]);
  if (added === null) return endMoving(before, { ...before, held }, before.off > 0 ? credit : null);
  const { looks, anchor } = Looks.learn(added, measures, before.anchor);
  const seen = { looks, anchor, held };
  const found = before.anchor.values.length > 0 && Looks.isFull(looks) ? shiftFrom(before.anchor, looks) : null;
  if (found === null) {
    if (before.anchor.values.length > 0 || !Looks.isFull(looks))
      return endMoving(before, seen, isOff(before, looks) ? credit : null);
    const settled = { values: Looks.mediansOf(looks.recent), looks: looks.recent.length };
    return { stillness: seated(before, { ...seen, anchor: settled }, 0), shift: null, moved: false, known: true };
  }
  const { shift, place } = found;
  const large = shift.size === 'large';
  const left = millis(large ? Math.min(held, age - shift.age) : held * (1 - LIMITS.smallRelief));
  return { stillness: seated(before, { looks, anchor: place, held: left }, 0), shift, moved: large, known: true };
}

type Seen = Pick<Stillness, 'looks' | 'anchor' | 'held'>;

/** Somebody is seen. Written out for speed: a spread costs more than all of the arithmetic here. */
const seated = ({ baseline, seat }: Stillness, { looks, anchor, held }: Seen, off: number): Stillness => ({
  baseline,
  seat,
  looks,
  anchor,
  held,
  off: millis(off),
  away: millis(0),
});

/** Whether the newest look is further from the place held than a large shift. */
function isOff({ anchor }: Stillness, { recent, noise }: Looks.Looks): boolean {
  const values = recent.at(-1)?.[1] ?? [];
  return anchor.values.length > 0 && changeBetween(anchor.values, values, noise, [1, 1]).large;
}

/** Adds time far from the place held; null: the person is there. Somebody who goes on moving is not still. */
function endMoving(before: Stillness, seen: Seen, time: Millis | null): StillnessStep {
  const off = time === null ? 0 : before.off + time;
  if (off < LIMITS.stillMoving) return { stillness: seated(before, seen, off), shift: null, moved: false, known: true };
  const moving = { looks: seen.looks, anchor: seen.anchor, held: millis(0) };
  return { stillness: seated(before, moving, off), shift: null, moved: seen.held > 0, known: true };
}

/** Adds time with an empty chair; after `LIMITS.stillAway` it counts as movement. */
export function leave(before: Stillness, time: Millis): { stillness: Stillness; moved: boolean } {
  const away = millis(before.away + time);
  if (away < LIMITS.stillAway) return { stillness: { ...before, away }, moved: false };
  return { stillness: { ...afresh(before), away }, moved: before.away < LIMITS.stillAway };
}

/** After a long unmeasured time. */
export const rest = afresh;
