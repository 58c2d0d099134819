import { distance } from '../../base/points.ts';
import type { Pose } from '../../pose/pose.ts';
import { trustedMiddle } from '../fit/keypoint-trust.ts';
import type { Spot } from './iso-line.ts';

/** The trunk of somebody seen from the side, as the keypoints say: what the outline is measured along. */
export interface TrunkFrame {
  readonly hips: Spot; // px, middle of the hips
  readonly up: Spot; // unit vector from the hips to the shoulders
  readonly length: number; // px, hips to shoulders
  readonly forward: 1 | -1; // +1 faces image right
  readonly ears: Spot; // px
}

/** Null when shoulders, hips or ears were not seen. `yaw`: deg, as Facing.yaw. */
export function trunkFrameOf(pose: Pose, yaw: number): TrunkFrame | null {
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
export const levelOf = ({ hips, up, length }: TrunkFrame, spot: Spot): number =>
  ((spot.x - hips.x) * up.x + (spot.y - hips.y) * up.y) / length;

/** How far behind the line from hips to shoulders a place lies, trunk lengths. */
export const behindAxis = ({ hips, up, length, forward }: TrunkFrame, spot: Spot): number =>
  (forward * ((spot.x - hips.x) * up.y - (spot.y - hips.y) * up.x)) / length;
