import { initial, load, recover, total, type Creep } from '../../alerts/load/creep.ts';
import { LIMITS } from '../../alerts/limits.ts';
import { millis, minutes, seconds, type Millis } from '../../base/units.ts';

/** One moment of the sitting that the chart shows. */
export interface CurvePoint {
  readonly at: Millis; // since it began
  readonly load: number; // 1 at the tipping point
}

const STEP = seconds(15);

/** When the break begins: before the warning would come. */
export const BREAK_AT = minutes(6);
export const CURVE_ENDS = minutes(14);

const loadOf = (creep: Creep): number => total(creep) / LIMITS.creepTipping;

/** The load of a full slump, held except for one upright break of this length, by the model of creep that warns. */
export function tippingCurve(rest: Millis): readonly CurvePoint[] {
  const points: CurvePoint[] = [{ at: millis(0), load: 0 }];
  let creep = initial();
  for (let at = 0; at < CURVE_ENDS; at += STEP) {
    creep = at >= BREAK_AT && at < BREAK_AT + rest ? recover(creep, STEP) : load(creep, 1, STEP);
    points.push({ at: millis(at + STEP), load: loadOf(creep) });
  }
  return points;
}

/** When the load first reaches the tipping point; null: not within the time of the chart. */
export const tipsAt = (points: readonly CurvePoint[]): Millis | null => points.find((one) => one.load >= 1)?.at ?? null;
