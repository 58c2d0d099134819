import { midpoint, type PicturePoint } from '../../base/points.ts';
import type { KeypointName, Pose } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import { isTrusted } from '../fit/seen-points.ts';
import type { Measured } from '../metric.ts';
import { SCORES } from '../network-habits.ts';

/**
 * More of the weight than in the own upright, by trunks (shoulders to hips) that hips move beside ankles or knees, and shoulders beside hips. Set on
 * the lab's standing people against their own level picture; sigma: the rms error of people left out, by knees wider (rms 0.1), because one of 14
 * people hardly shows it there. Hips alone do not show it: twice the error, and one in three on one leg is put on the other [lab].
 */
const BESIDE = {
  ankle: { hips: 2.4, shoulders: 0.35, sigma: 0.08 },
  knee: { hips: 3.6, shoulders: -0.5, sigma: 0.12 },
} as const;
/** Thighs that hang: see STANDS in plumb-frame.ts. */
const STANDS = 0.47;

type Spot = (name: KeypointName) => PicturePoint | null;

/** Hips beside the joints below and shoulders beside hips, trunks, towards the own left in front; null: not seen, or not standing. */
function waysOf(spot: Spot, low: keyof typeof BESIDE): readonly [hips: number, shoulders: number] | null {
  const [shoulders, hips, knees, below] = (['shoulder', 'hip', 'knee', low] as const).map((part) => {
    const [left, right] = [spot(`left_${part}`), spot(`right_${part}`)];
    return left && right && midpoint(left, right);
  });
  if (!shoulders || !hips || !knees || !below) return null;
  const trunk = hips.y - shoulders.y;
  if (!(trunk > 0) || knees.y - hips.y < STANDS * trunk) return null;
  return [(hips.x - below.x) / trunk, (shoulders.x - hips.x) / trunk];
}

/**
 * How much more of the weight than in the own upright the left leg carries, 0-1, right negative, of somebody who works standing before a camera
 * that sees hips and knees. Against the upright before the same camera its roll cancels.
 */
export function weightAside(pose: Pose, { desk, view, upright }: Baseline): Measured | null {
  if (desk !== 'standing' || view !== 'front') return null;
  const now: Spot = (name) => {
    const { x, y } = pose.keypoints[name];
    return isTrusted(pose, name) ? { x: x / pose.width, y: y / pose.width } : null;
  };
  const then: Spot = (name) => {
    const point = upright.points[name];
    return point === undefined || point.score < SCORES.gate ? null : point;
  };
  for (const low of ['ankle', 'knee'] as const) {
    const [is, was] = [waysOf(now, low), waysOf(then, low)];
    if (is === null || was === null) continue;
    const { hips, shoulders, sigma } = BESIDE[low];
    const value = hips * (is[0] - was[0]) + shoulders * (is[1] - was[1]);
    return { value, sigma, unit: '1' };
  }
  return null;
}
