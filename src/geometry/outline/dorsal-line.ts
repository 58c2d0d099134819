import type { Degrees } from '../../base/units.ts';
import { distance, midpoint, type ImagePoint, type Point } from '../../base/points.ts';
import type { Pose } from '../../pose/pose.ts';
import { isInsidePicture, trustedMiddle } from '../fit/seen-points.ts';
import { chordAngle, resample } from './polyline.ts';

/** The trunk in a side view, from the keypoints: the axis along which the outline is measured. */
export interface TrunkFrame {
  readonly hips: ImagePoint; // middle of the hips
  readonly up: Point; // unit vector from the hips to the shoulders
  readonly length: number; // px, hips to shoulders
  readonly forward: 1 | -1; // +1 faces image right
  readonly ears: ImagePoint; // their middle
}

/** Null when shoulders, hips or ears were not seen. `yaw`: as Facing.yaw. */
export function trunkFrameOf(pose: Pose, yaw: Degrees): TrunkFrame | null {
  const [ears, shoulders] = [trustedMiddle(pose, 'ear'), trustedMiddle(pose, 'shoulder')];
  if (ears === null || shoulders === null) return null;
  const hips = trustedMiddle(pose, 'hip') ?? agreedHips(pose, shoulders);
  if (hips === null) return null;
  const length = distance(shoulders, hips);
  if (!(length > 0)) return null;
  const up = { x: (shoulders.x - hips.x) / length, y: (shoulders.y - hips.y) / length };
  return { hips, up, length, forward: yaw > 0 ? 1 : -1, ears };
}

/** Trunk lengths. Where both networks put the hips within this of each other, nine in ten are at most 0.1 off, sure or not [lab]. */
const AGREED = 0.12;

/** Hips that MoveNet doubts, under a long top or on a dark seat, where BlazePose puts them in the same place. */
function agreedHips(pose: Pose, shoulders: ImagePoint): ImagePoint | null {
  const { keypoints, landmarks } = pose;
  const [left, right] = [landmarks?.['left_hip'], landmarks?.['right_hip']];
  if (left === undefined || right === undefined) return null;
  if (!isInsidePicture(pose, 'left_hip') || !isInsidePicture(pose, 'right_hip')) return null;
  const hips = midpoint(keypoints.left_hip, keypoints.right_hip);
  return distance(hips, midpoint(left, right)) < AGREED * distance(hips, shoulders) ? hips : null;
}

/** Position of a point along the trunk: 0 at the hips, 1 at the shoulders. */
export const levelOf = ({ hips, up, length }: TrunkFrame, spot: ImagePoint): number =>
  ((spot.x - hips.x) * up.x + (spot.y - hips.y) * up.y) / length;

/** Distance of a point behind the line from hips to shoulders, trunk lengths. */
export const behindAxis = ({ hips, up, length, forward }: TrunkFrame, spot: ImagePoint): number =>
  (forward * ((spot.x - hips.x) * up.y - (spot.y - hips.y) * up.x)) / length;

/** How far the trunk leans from the vertical of the picture, forwards positive. */
export const leanOf = ({ up, forward }: TrunkFrame): Degrees => chordAngle(up, { x: 0, y: 0 }, forward);

/** Steps per trunk length: the outline is sampled in hundredths of the trunk. */
export const STEPS = 100;
const BELOW_HIPS = -0.12; // trunk lengths; below it may be the seat
const NECK = 1.35; // trunk lengths; above it is the head

/**
 * The dorsal part of the outline, px: from the middle of the neck down past the hips, in even steps of a hundredth of the trunk.
 * Empty when the outline does not lead there.
 */
export function dorsalLineOf(outline: readonly ImagePoint[], frame: TrunkFrame): ImagePoint[] {
  let crown = 0;
  let least = Infinity;
  outline.forEach((spot, index) => {
    const height = spot.y + 0.3 * Math.abs(spot.x - frame.ears.x); // prefers the crown over raised hands, which are further to the side
    if (height < least) [crown, least] = [index, height];
  });
  const count = outline.length;
  const way: ImagePoint[] = [];
  for (let step = 0; step < count; step++) {
    // The outline runs down the right side of the screen: that is the back of somebody who faces left.
    const index = frame.forward > 0 ? crown - step + count : crown + step;
    const spot = outline[index % count];
    if (spot === undefined || levelOf(frame, spot) < BELOW_HIPS) break;
    way.push(spot);
  }
  const even = resample(way, frame.length / STEPS);
  const start = even.findIndex((spot) => levelOf(frame, spot) < NECK);
  return start < 0 ? [] : even.slice(start);
}
