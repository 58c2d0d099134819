import type { SeenPoint, SeenPoints } from './posture-fit.ts';
import { direction, radians, toDegrees } from '../../base/units.ts';

type Pair = 'eye' | 'ear' | 'shoulder' | 'hip';

/** The middle of a left-right pair; from one of them alone when only one passed the gates; null without either. */
export function middleOf(points: SeenPoints, pair: Pair): SeenPoint | null {
  const left = points[`left_${pair}`];
  const right = points[`right_${pair}`];
  if (left === undefined) return right ?? null;
  if (right === undefined) return left;
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2, sigma: Math.hypot(left.sigma, right.sigma) / 2 };
}

/** A line through a pair seen from the front: tilt in degrees, left side higher positive, with its standard error. */
export interface Line {
  readonly tilt: number; // deg
  readonly sigma: number; // deg
}

export function lineOf(points: SeenPoints, pair: Pair): Line | null {
  const left = points[`left_${pair}`];
  const right = points[`right_${pair}`];
  if (left === undefined || right === undefined) return null;
  const length = Math.hypot(left.x - right.x, left.y - right.y);
  if (length === 0) return null;
  return {
    tilt: direction(right.y - left.y, left.x - right.x),
    sigma: toDegrees(radians(Math.hypot(left.sigma, right.sigma) / length)),
  };
}
