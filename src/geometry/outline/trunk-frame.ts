import type { Degrees } from '../../base/units.ts';
import { distance, type ImagePoint, type Point } from '../../base/points.ts';
import type { Pose } from '../../pose/pose.ts';
import { trustedMiddle } from '../fit/keypoint-trust.ts';

/** The trunk of somebody seen from the side, as the keypoints say: what the outline is measured along. */
export interface TrunkFrame {
  readonly hips: ImagePoint; // middle of the hips
  readonly up: Point; // unit vector from the hips to the shoulders
  readonly length: number; // px, hips to shoulders
  readonly forward: 1 | -1; // +1 faces image right
  readonly ears: ImagePoint; // their middle
}

/** Null when shoulders, hips or ears were not seen. `yaw`: as Facing.yaw. */
export function trunkFrameOf(pose: Pose, yaw: Degrees): TrunkFrame | null {
  const [ears, shoulders, hips] = [
    trustedMiddle(pose, 'ear'),
    trustedMiddle(pose, 'shoulder'),
    trustedMiddle(pose, 'hip'),
  ];
  if (ears === null || shoulders === null || hips === null) return null;
  const length = distance(shoulders, hips);
  if (!(length > 0)) return null;
  const up = { x: (shoulders.x - hips.x) / length, y: (shoulders.y - hips.y) / length };
  return { hips, up, length, forward: yaw > 0 ? 1 : -1, ears };
}

/** How far up the trunk a place lies: 0 at the hips, 1 at the shoulders. */
export const levelOf = ({ hips, up, length }: TrunkFrame, spot: ImagePoint): number =>
  ((spot.x - hips.x) * up.x + (spot.y - hips.y) * up.y) / length;

/** How far behind the line from hips to shoulders a place lies, trunk lengths. */
export const behindAxis = ({ hips, up, length, forward }: TrunkFrame, spot: ImagePoint): number =>
  (forward * ((spot.x - hips.x) * up.y - (spot.y - hips.y) * up.x)) / length;
