import { NINE_IN_TEN, type Measured } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/** Time to either side, over hours and days. Only measured time forgets earlier time, so that a night or a week away changes nothing. */
export interface SideTimes {
  readonly left: number; // ms to the own left, exponentially forgotten
  readonly level: number; // ms near the middle, likewise
  readonly right: number; // ms to the own right, likewise
  readonly habit: BodySide | null; // with hysteresis
}

/**
 * The side to which the person habitually leans; and of somebody who works standing, where hips and knees are in view, the leg that carries
 * more. A lean and a leg are counted apart: whoever sits in the morning and stands in the afternoon is told of each for what it is.
 */
export interface Sidedness extends SideTimes {
  readonly onLegs?: SideTimes; // absent: the legs were never seen
}

export type BodySide = 'left' | 'right';

/** The same as shares of the remembered time. */
export interface SideShares {
  readonly left: number; // 0-1
  readonly right: number; // 0-1
  readonly of: Millis; // remembered measured time of this kind, at most `LIMITS.sideMemory`
  readonly habit: BodySide | null;
  readonly legs: boolean; // of standing: the leg that carries more; false: a lean
}

/** One reading. Of somebody who stands the legs say which of them carries more; the trunk leans to either side then. */
interface SideInput {
  readonly lean: number | null; // deg, positive to the own left
  readonly legs: Measured | null; // more weight on the left leg than upright, 0-1
}

const NOTHING: SideTimes = { left: 0, level: 0, right: 0, habit: null };

export const initial = (): Sidedness => NOTHING;

/** Advances by one measured interval. The result does not depend on the step size. Time of one kind also forgets the other. */
export function step(before: Sidedness, { lean, legs }: SideInput, credit: Millis): Sidedness {
  // Both over what counts: five degrees, or more than the error of the legs.
  const over = legs === null ? (lean ?? NaN) / LIMITS.sideFrom : legs.value / (NINE_IN_TEN * legs.sigma);
  if (Number.isNaN(over) || credit <= 0) return before;
  const { onLegs } = before;
  const leaning = advanced(before, legs === null ? over : null, credit);
  return legs === null && onLegs === undefined
    ? leaning
    : { ...leaning, onLegs: advanced(onLegs ?? NOTHING, legs === null ? null : over, credit) };
}

/** `over`: how far aside, 1 where it begins to count; null: nothing is added, and what is there is forgotten. */
function advanced(before: SideTimes, over: number | null, credit: Millis): SideTimes {
  const kept = Math.exp(-credit / LIMITS.sideMemory);
  const gain = over === null ? 0 : LIMITS.sideMemory * (1 - kept);
  const aside = over === null || Math.abs(over) < 1 ? 0 : Math.sign(over);
  const left = Math.round(before.left * kept + (aside > 0 ? gain : 0));
  const level = Math.round(before.level * kept + (aside === 0 ? gain : 0));
  const right = Math.round(before.right * kept + (aside < 0 ? gain : 0));
  return { left, level, right, habit: habitOf(left, level, right, before.habit) };
}

function habitOf(left: number, level: number, right: number, before: BodySide | null): BodySide | null {
  const all = left + level + right;
  if (all < LIMITS.sideLeast) return null;
  const [side, more] = left > right ? (['left', left - right] as const) : (['right', right - left] as const);
  const share = more / all;
  if (share >= LIMITS.sideHabit) return side;
  return side === before && share >= LIMITS.sideHabitOver ? side : null;
}

/** The shares of both sides, of leaning and of the legs, each where enough of its time is remembered. */
export function sidesOf({ onLegs, ...leaning }: Sidedness): readonly SideShares[] {
  const shares = ({ left, level, right, habit }: SideTimes, legs: boolean): readonly SideShares[] => {
    const of = left + level + right;
    return of < LIMITS.sideLeast ? [] : [{ left: left / of, right: right / of, of: millis(of), habit, legs }];
  };
  return [...shares(leaning, false), ...(onLegs === undefined ? [] : shares(onLegs, true))];
}
