import { degrees, toRadians } from '../base/units.ts';
import type { Pose } from '../pose/pose.ts';
import { isTrusted } from './fit/seen-points.ts';
import type { AssumedView } from './view.ts';

/** Whether the person stands or sits. Errors, offsets and norms differ. */
export type Support = 'standing' | 'sitting';

/** The support as stated by a person who knows the picture; 'auto': estimated from hips and knees. */
export type AssumedSupport = 'auto' | Support;

/** Thighs closer than this to the horizontal mean sitting [H]. */
const LEVEL = Math.tan(toRadians(degrees(35)));

/** Whether each thigh that is seen from the side is level. Empty: no thigh is seen. */
function levelThighs(pose: Pose): readonly boolean[] {
  const { keypoints } = pose;
  return (['left', 'right'] as const)
    .filter((side) => isTrusted(pose, `${side}_hip`) && isTrusted(pose, `${side}_knee`))
    .map((side) => {
      const [hip, knee] = [keypoints[`${side}_hip`], keypoints[`${side}_knee`]];
      return knee.y - hip.y < Math.abs(knee.x - hip.x) / LEVEL;
    });
}

/** Whether a person seen from the side is seen to sit: behind a table that is not seen. */
export const isSeenToSit = (pose: Pose): boolean => levelThighs(pose).some(Boolean);

/**
 * Whether a person seen from the side sits or stands: as assumed, else by hips and knees. Without a visible knee (behind a table or
 * outside the picture) it counts as sitting, because most people at a camera sit.
 */
export function supportOf(pose: Pose, assumed: AssumedSupport = 'auto'): Support {
  if (assumed !== 'auto') return assumed;
  const thighs = levelThighs(pose);
  return thighs.length === 0 || thighs.some(Boolean) ? 'sitting' : 'standing';
}

/** What the person states about a picture; 'auto' is estimated. */
export interface Assumption {
  readonly view: AssumedView;
  readonly support: AssumedSupport;
}

export const ASSUME_NOTHING: Assumption = { view: 'auto', support: 'auto' };
