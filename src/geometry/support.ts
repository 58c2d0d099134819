import { degrees, toRadians } from '../base/units.ts';
import type { Pose } from '../pose/pose.ts';
import { isTrusted } from './fit/seen-points.ts';
import type { AssumedView } from './view.ts';

/** What carries the person. Errors, offsets and norms of people who stand and of people who sit differ. */
export type Support = 'standing' | 'sitting';

/** What somebody who knows the picture may say about it; 'auto': hips and knees tell. */
export type AssumedSupport = 'auto' | Support;

/** Thighs closer than this to the horizontal belong to somebody who sits [H]. */
const LEVEL = Math.tan(toRadians(degrees(35)));

/**
 * Whether somebody seen from the side sits or stands: what was said, else what hips and knees show. Where no knee is seen a table
 * hides it, or the picture ends above it, and most people before a camera sit: then it counts as sitting.
 */
export function supportOf(pose: Pose, assumed: AssumedSupport = 'auto'): Support {
  if (assumed !== 'auto') return assumed;
  const { keypoints } = pose;
  const sides = (['left', 'right'] as const).filter(
    (side) => isTrusted(pose, `${side}_hip`) && isTrusted(pose, `${side}_knee`),
  );
  const level = sides.some((side) => {
    const [hip, knee] = [keypoints[`${side}_hip`], keypoints[`${side}_knee`]];
    return knee.y - hip.y < Math.abs(knee.x - hip.x) / LEVEL;
  });
  return sides.length === 0 || level ? 'sitting' : 'standing';
}

/** What the person says of a picture; what they leave at 'auto' is read off it. */
export interface Assumption {
  readonly view: AssumedView;
  readonly support: AssumedSupport;
}

export const ASSUME_NOTHING: Assumption = { view: 'auto', support: 'auto' };
