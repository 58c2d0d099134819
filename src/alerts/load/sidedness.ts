import { NINE_IN_TEN, type Measured } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/**
 * The side to which the person habitually leans, over hours and days. Only measured time forgets earlier time, so that a night or a
 * week away changes nothing. Of people who stand the legs show it, where hips and knees are in view.
 */
export interface Sidedness {
  readonly left: number; // ms leaning to the own left, exponentially forgotten
  readonly level: number; // ms near the middle, likewise
  readonly right: number; // ms leaning to the own right, likewise
  readonly habit: BodySide | null; // with hysteresis
  readonly legs?: boolean; // whether the legs show it that carry the weight, of somebody who stands; absent: the lean does
}

export type BodySide = 'left' | 'right';

/** The same as shares of the remembered time. */
export interface SideShares {
  readonly left: number; // 0-1
  readonly right: number; // 0-1
  readonly of: Millis; // remembered measured time, at most `LIMITS.sideMemory`
  readonly habit: BodySide | null;
  readonly legs: boolean; // the legs show it
}

/** One reading. Of somebody who stands the legs say which of them carries more; the trunk leans to either side then. */
interface SideInput {
  readonly lean: number | null; // deg, positive to the own left
  readonly legs: Measured | null; // more weight on the left leg than upright, 0-1
}

export const initial = (): Sidedness => ({ left: 0, level: 0, right: 0, habit: null });

/** Advances by one measured interval. The result does not depend on the step size. */
export function step(before: Sidedness, { lean, legs }: SideInput, credit: Millis): Sidedness {
  // Both over what counts: five degrees, or more than the error of the legs.
  const over = legs === null ? (lean ?? NaN) / LIMITS.sideFrom : legs.value / (NINE_IN_TEN * legs.sigma);
  if (Number.isNaN(over) || credit <= 0) return before;
  const kept = Math.exp(-credit / LIMITS.sideMemory);
  const gain = LIMITS.sideMemory * (1 - kept);
  const aside = Math.abs(over) >= 1;
  const left = Math.round(before.left * kept + (aside && over > 0 ? gain : 0));
  const level = Math.round(before.level * kept + (aside ? 0 : gain));
  const right = Math.round(before.right * kept + (aside && over < 0 ? gain : 0));
  const habit = habitOf(left, level, right, before.habit);
  return { left, level, right, habit, ...(legs !== null && { legs: true }) };
}

function habitOf(left: number, level: number, right: number, before: BodySide | null): BodySide | null {
  const all = left + level + right;
  if (all < LIMITS.sideLeast) return null;
  const [side, more] = left > right ? (['left', left - right] as const) : (['right', right - left] as const);
  const share = more / all;
  if (share >= LIMITS.sideHabit) return side;
  return side === before && share >= LIMITS.sideHabitOver ? side : null;
}

/** The shares of both sides; null when the remembered time is too short. */
export function sidesOf({ left, level, right, habit, legs = false }: Sidedness): SideShares | null {
  const of = left + level + right;
  return of < LIMITS.sideLeast ? null : { left: left / of, right: right / of, of: millis(of), habit, legs };
}
