import { BODY_PARTS } from './anthropometry.ts';
import { projectionSlope, type BodyModel } from './body.ts';
import { poseSlopes, STILL } from './pose-slopes.ts';
import { POSTURE_KEYS, poseSkeleton, postureOf, type BodyPosture } from './posture.ts';

/** The prior of a fit: the most likely posture, and one standard deviation (or half-width) of each parameter. */
export interface Expectation {
  readonly mean: BodyPosture;
  readonly spread: BodyPosture;
}

/** An expectation with one number per parameter, in the order of POSTURE_KEYS, and the slopes at its mean. */
export interface Foretold {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  readonly slopes: Slopes;
}
/** Picture widths per spread: for the x and the y of every body part in turn, one number per parameter. */
export type Slopes = Float64Array;

type Range = Omit<Foretold, 'slopes'>;

/** `values`: spreads from the mean. */
export const postureAt = ({ mean, spread }: Range, values: Float64Array): BodyPosture =>
  postureOf((_key, index) => (mean[index] ?? 0) + (values[index] ?? 0) * (spread[index] ?? 0));

export function slopesAt(body: BodyModel, range: Range, values: Float64Array): Slopes {
  const posture = postureAt(range, values);
  const skeleton = poseSkeleton(body.rest, posture, body.slump);
  const slopes = poseSlopes(body.rest, posture, body.slump);
  const seen = projectionSlope(body);
  const count = POSTURE_KEYS.length;
  const all = new Float64Array(2 * BODY_PARTS.length * count);
  BODY_PARTS.forEach((part, at) => {
    const moved = seen(skeleton[part]);
    const [across, down] = [2 * at * count, (2 * at + 1) * count];
    POSTURE_KEYS.forEach((key, index) => {
      const way = slopes[part][key];
      if (way === STILL) return;
      const { x, y } = moved(way);
      const spread = range.spread[index] ?? 0;
      all[across + index] = x * spread;
      all[down + index] = y * spread;
    });
  });
  return all;
}

/** Prepared once for a person: the slopes at the expectation's mean serve every picture. */
export function foretell(body: BodyModel, { mean, spread }: Expectation): Foretold {
  const range = {
    mean: Float64Array.from(POSTURE_KEYS, (key) => mean[key]),
    spread: Float64Array.from(POSTURE_KEYS, (key) => spread[key]),
  };
  return { ...range, slopes: slopesAt(body, range, new Float64Array(POSTURE_KEYS.length)) };
}
