import type { Pose } from '../../pose/pose.ts';
import { trusted } from '../fit/keypoint-trust.ts';

/** Thighs closer than this to the horizontal belong to somebody who sits [H]. */
const LEVEL = Math.tan((35 * Math.PI) / 180);

/**
 * Whether somebody seen from the side sits: hips and knees say it. Where no knee is seen a table hides it, or the
 * picture ends above it, and most people before a camera sit: then it counts as sitting.
 */
export function isSitting(pose: Pose): boolean {
  const { keypoints } = pose;
  const sides = (['left', 'right'] as const).filter(
    (side) => trusted(pose, `${side}_hip`) && trusted(pose, `${side}_knee`),
  );
  if (sides.length === 0) return true;
  return sides.some((side) => {
    const [hip, knee] = [keypoints[`${side}_hip`], keypoints[`${side}_knee`]];
    return knee.y - hip.y < Math.abs(knee.x - hip.x) / LEVEL;
  });
}
