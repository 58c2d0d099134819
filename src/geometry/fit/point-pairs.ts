import { distance, midpoint } from '../../base/points.ts';
import type { SeenPoint, SeenPoints } from './posture-fit.ts';
import { degrees, direction, spanned, type Degrees } from '../../base/units.ts';

type Pair = 'eye' | 'ear' | 'shoulder' | 'hip';

/** The middle of a left-right pair; from one of them alone when only one passed the gates; null without either. */
export function pairMiddle(points: SeenPoints, pair: Pair): SeenPoint | null {
  const left = points[`left_${pair}`];
  const right = points[`right_${pair}`];
  if (left === undefined) return right ?? null;
  if (right === undefined) return left;
  return { ...midpoint(left, right), sigma: Math.hypot(left.sigma, right.sigma) / 2 };
}

/** A line through a pair seen from the front: its tilt, left side higher positive, with its standard error. */
export interface PairTilt {
  readonly tilt: Degrees;
  readonly sigma: Degrees;
}

export function pairTilt(points: SeenPoints, pair: Pair): PairTilt | null {
  const left = points[`left_${pair}`];
  const right = points[`right_${pair}`];
  if (left === undefined || right === undefined) return null;
  const length = distance(left, right);
  if (length === 0) return null;
  return {
    tilt: direction(right.y - left.y, left.x - right.x),
    sigma: spanned(Math.hypot(left.sigma, right.sigma), length),
  };
}

/** The eyes sit firm in the head; hair and a turned head move the ears. Share of the eye line where both are seen [H]. */
const EYES = 0.7;

/** The line of eyes and ears together; of those that were seen. */
export function faceTilt(points: SeenPoints): PairTilt | null {
  const [eyes, ears] = [pairTilt(points, 'eye'), pairTilt(points, 'ear')];
  if (eyes === null || ears === null) return eyes ?? ears;
  return {
    tilt: degrees(EYES * eyes.tilt + (1 - EYES) * ears.tilt),
    sigma: degrees(Math.hypot(EYES * eyes.sigma, (1 - EYES) * ears.sigma)),
  };
}
