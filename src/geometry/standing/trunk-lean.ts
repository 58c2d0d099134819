import { direction } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import type { Measured } from '../metric.ts';
import { hangingLegs, spotsBefore, spotsOf, type HangingLegs } from './hanging-legs.ts';

/**
 * From what shoulders over hips show to the lean of the trunk, and the rms error, deg: the lab's standing people against their own level picture,
 * looked at once as live. Left out in turn they are 0.9 deg off (mean) with a slope of 0.84; by the fit of a bust it would be 2.2 and 0.16,
 * because it takes a moved trunk for a moved chair. [lab]
 */
const GAIN = 1.33;
const SIGMA = 1.2;

const leanOf = ({ shoulders, hips, trunk }: HangingLegs): number => direction(shoulders.x - hips.x, trunk);

/**
 * Lean of the trunk against the own upright, degrees, to the own left positive, of somebody who stands before a camera in front that sees hips and
 * knees; null: nobody does. The roll of the camera cancels.
 */
export function leanOverHips(pose: Pose, baseline: Baseline): Measured | null {
  const [now, before] = [hangingLegs(spotsOf(pose)), hangingLegs(spotsBefore(baseline))];
  return now && before && { value: GAIN * (leanOf(now) - leanOf(before)), sigma: SIGMA, unit: 'deg' };
}
