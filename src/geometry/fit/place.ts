import { quadratic } from '../../base/matrix.ts';
import { difference, middle, sum, times, type Vector } from '../../base/vector.ts';
import type { BodyPlace, Place } from '../reading.ts';
import { SPREAD } from './expectations.ts';
import { POSTURE_KEYS, poseSkeleton, type BodyPosture, type Skeleton } from './posture.ts';
import type { BaselineComparison } from './subject.ts';

const CENTIMETRES = 100; // per metre

const shouldersOf = (skeleton: Skeleton): Vector => middle(skeleton.left_shoulder, skeleton.right_shoulder);
const headOf = (skeleton: Skeleton): Vector => middle(skeleton.left_ear, skeleton.right_ear);

/**
 * Where the fitted body has its shoulders and its head against the own upright, cm of an average-sized body. The place that the
 * baseline has followed (a moved chair) counts: it is a change as well. Errors come from the fit's covariance alone. The fit's
 * prior makes large ways too short, by a quarter in one lean of the lab's sequences.
 */
export function placeOf({ person, fit, baseline }: BaselineComparison): BodyPlace {
  const { rest, slump } = person.body;
  const { posture, covariance } = fit;
  const skeletonOf = (one: BodyPosture): Skeleton => poseSkeleton(rest, one, slump);
  const now = skeletonOf(posture);
  const nudges = POSTURE_KEYS.map((key) => 0.01 * SPREAD[key]);
  const nudged = POSTURE_KEYS.map((key, index) =>
    skeletonOf({ ...posture, [key]: posture[key] + (nudges[index] ?? 0) }),
  );
  const { forward, up, left } = baseline.moved;
  const placed = (of: (skeleton: Skeleton) => Vector): Place => {
    const here = of(now);
    const way = times(sum(difference(here, of(rest)), [forward, up, left]), CENTIMETRES);
    const slopes = nudged.map((one, index) => times(difference(of(one), here), CENTIMETRES / (nudges[index] ?? 1)));
    const sigma = ([0, 1, 2] as const).map((axis) => {
      const slope = Float64Array.from(slopes, (one) => one[axis]);
      return Math.sqrt(Math.max(0, quadratic(covariance, slope)));
    });
    return {
      forward: { value: way[0], sigma: sigma[0] ?? 0, unit: 'cm' },
      up: { value: way[1], sigma: sigma[1] ?? 0, unit: 'cm' },
      left: { value: way[2], sigma: sigma[2] ?? 0, unit: 'cm' },
    };
  };
  return {
    baseline: `${baseline.id} ${baseline.createdAt}`,
    seat: [forward, up, left].map((way) => way.toFixed(4)).join(' '),
    shoulders: placed(shouldersOf),
    head: placed(headOf),
  };
}
