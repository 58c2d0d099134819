import type { ImagePoint } from '../../base/points.ts';
import { resample } from './polyline.ts';
import { levelOf, type TrunkFrame } from './trunk-frame.ts';

/** The outline is followed in steps of a hundredth of the trunk. */
export const STEPS = 100;
const BELOW_HIPS = -0.12; // trunk lengths: a seat begins below this
const NECK = 1.35; // trunk lengths: above it there is only the head

/**
 * The back as the outline shows it: from the middle of the neck down past the hips, even steps of a hundredth
 * of the trunk, px. Empty when the outline does not lead there.
 */
export function dorsalLineOf(outline: readonly ImagePoint[], frame: TrunkFrame): ImagePoint[] {
  let crown = 0;
  let least = Infinity;
  outline.forEach((spot, index) => {
    const height = spot.y + 0.3 * Math.abs(spot.x - frame.ears.x); // raised hands are further off than the crown
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
