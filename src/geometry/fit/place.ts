import { quadratic } from '../../base/matrix.ts';
import { difference, middle, sum, times } from '../../base/vector.ts';
import type { BodyPlace, Place } from '../reading.ts';
import { poseSlopes } from './pose-slopes.ts';
import { POSTURE_KEYS, poseSkeleton } from './posture.ts';
import type { BaselineComparison } from './subject.ts';

const CENTIMETRES = 100; // per metre

/**
 * Where the fitted body has its shoulders and its head against the own upright, cm of an average-sized body. The place that the
 * baseline has followed (a moved chair) counts: it is a change as well. Errors come from the fit's covariance alone. The fit's
 * prior makes large ways too short, by a quarter in one lean of the lab's sequences.
 */
export function placeOf({ person, fit, baseline }: BaselineComparison): BodyPlace {
  const { rest, slump } = person.body;
  const { posture, covariance } = fit;
  const now = poseSkeleton(rest, posture, slump);
  const slopes = poseSlopes(rest, posture, slump);
  const { forward, up, left } = baseline.moved;
  const placed = (pair: 'shoulder' | 'ear'): Place => {
    const [one, other] = [`left_${pair}`, `right_${pair}`] as const;
    const moved = difference(middle(now[one], now[other]), middle(rest[one], rest[other]));
    const way = times(sum(moved, [forward, up, left]), CENTIMETRES);
    const sigma = ([0, 1, 2] as const).map((axis) => {
      const slope = Float64Array.from(POSTURE_KEYS, (key) => middle(slopes[one][key], slopes[other][key])[axis]);
      return CENTIMETRES * Math.sqrt(Math.max(0, quadratic(covariance, slope)));
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
    shoulders: placed('shoulder'),
    head: placed('ear'),
  };
}
