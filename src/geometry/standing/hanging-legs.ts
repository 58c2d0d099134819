import { midpoint, type PicturePoint } from '../../base/points.ts';
import type { KeypointName, Pose } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import { isTrusted } from '../fit/seen-points.ts';
import { SCORES } from '../network-habits.ts';

/** Thighs that hang: see STANDS in plumb-frame.ts. */
const STANDS = 0.47;

/** Where a keypoint is, picture widths; null: not seen. */
export type Spot = (name: KeypointName) => PicturePoint | null;

export const spotsOf =
  (pose: Pose): Spot =>
  (name) => {
    const { x, y } = pose.keypoints[name];
    return isTrusted(pose, name) ? { x: x / pose.width, y: y / pose.width } : null;
  };

/** The own upright. */
export const spotsBefore =
  ({ upright }: Baseline): Spot =>
  (name) => {
    const point = upright.points[name];
    return point === undefined || point.score < SCORES.gate ? null : point;
  };

export function middleOf(spot: Spot, part: 'shoulder' | 'hip' | 'knee' | 'ankle'): PicturePoint | null {
  const [left, right] = [spot(`left_${part}`), spot(`right_${part}`)];
  return left && right && midpoint(left, right);
}

/** Somebody who stands before a camera that sees hips and knees. */
export interface HangingLegs {
  readonly shoulders: PicturePoint;
  readonly hips: PicturePoint;
  readonly trunk: number; // picture widths, shoulders down to hips
}

/** Null: not seen, or the thighs do not hang. */
export function hangingLegs(spot: Spot): HangingLegs | null {
  const [shoulders, hips, knees] = [middleOf(spot, 'shoulder'), middleOf(spot, 'hip'), middleOf(spot, 'knee')];
  if (!shoulders || !hips || !knees) return null;
  const trunk = hips.y - shoulders.y;
  return trunk > 0 && knees.y - hips.y >= STANDS * trunk ? { shoulders, hips, trunk } : null;
}
