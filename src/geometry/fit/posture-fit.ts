import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import { projection, type BodyModel } from './body.ts';
import type { PicturePoint } from '../../base/points.ts';
import { cholesky, inverse, type Matrix, solve, zeros } from '../../base/matrix.ts';
import { POSTURE_KEYS, poseSkeleton, postureOf, type BodyPosture } from './posture.ts';

/** A point with its standard error. */
export interface SeenPoint extends PicturePoint {
  readonly sigma: number; // picture widths, one standard error of each coordinate
}
export type SeenPoints = Partial<Record<BodyPart, SeenPoint>>;

/** The prior of a fit: the most likely posture, and one standard deviation (or half-width) of each parameter. */
export interface Expectation {
  readonly mean: BodyPosture;
  readonly spread: BodyPosture;
}

/** Looking down bends the lower neck as well: degrees of neck per degree of nose-down pitch [calc, rendered people]. */
export const NECK_PER_PITCH = 0.2;

const HEAD_TURNS: ReadonlySet<keyof BodyPosture> = new Set(['pitch', 'headYaw', 'roll']);
/**
 * The parameters whose prior has heavy tails (Cauchy), because mostly a single parameter deviates much: a lean, a shrug, a chair
 * pushed back or a head pushed forward. A normal prior would explain each of them by a little of everything.
 */
const HEAVY_TAILED: ReadonlySet<keyof BodyPosture> = new Set(POSTURE_KEYS.filter((key) => !HEAD_TURNS.has(key)));

export interface FittedPosture {
  readonly posture: BodyPosture;
  readonly covariance: Matrix; // whole, in the order of POSTURE_KEYS
  readonly misfit: number; // mean squared residual of the points over its expectation; about 1 when all is well
}

/** The fit ends when no parameter changes by more than this share of its spread, or after this many rounds. */
const CONVERGED = 0.005;
const ROUNDS = 12;

const SIZE = POSTURE_KEYS.length;
const NECK = POSTURE_KEYS.indexOf('neck');
const PITCH = POSTURE_KEYS.indexOf('pitch');

const MISSING_POINT: SeenPoint = { x: NaN, y: NaN, sigma: 1 };
const NUDGE = 0.01; // spreads, for slopes by difference

/** The most probable posture of `body` given the points, with its covariance. Null when the system is singular. */
export function fitPosture(body: BodyModel, points: SeenPoints, expected: Expectation): FittedPosture | null {
  const means = POSTURE_KEYS.map((key) => expected.mean[key]);
  const spreads = POSTURE_KEYS.map((key) => expected.spread[key]);
  const seen = BODY_PARTS.flatMap((part) => {
    const point = points[part];
    return point === undefined ? [] : [{ part, point }];
  });
  const project = projection(body);
  const values = new Float64Array(SIZE); // spreads from the mean
  const postureNow = (nudged: number): BodyPosture =>
    postureOf(
      (_, index) =>
        (means[index] ?? 0) + ((values[index] ?? 0) + (index === nudged ? NUDGE : 0)) * (spreads[index] ?? 0),
    );
  /** Predicts the points, x and y in turn, with parameter `nudged` increased by NUDGE; -1: none. */
  const predict = (places: Float64Array, nudged: number): void => {
    const skeleton = poseSkeleton(body.rest, postureNow(nudged), body.slump);
    let at = 0;
    for (const { part } of seen) {
      const { x, y } = project(skeleton[part]);
      places[at++] = x;
      places[at++] = y;
    }
  };

  const rows = 2 * seen.length;
  const base = new Float64Array(rows);
  const nudged = POSTURE_KEYS.map(() => new Float64Array(rows));
  const slope = new Float64Array(SIZE);
  const normal: Normal = { information: zeros(SIZE), pull: new Float64Array(SIZE) };
  let lower: Matrix | null = null;
  let misfit = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    predict(base, -1);
    nudged.forEach(predict);
    addExpectation(normal, values, expected.spread);
    let squares = 0;
    for (let row = 0; row < rows; row += 1) {
      const { x, y, sigma } = seen[row >> 1]?.point ?? MISSING_POINT;
      const predicted = base[row] ?? 0;
      const residual = ((row % 2 === 0 ? x : y) - predicted) / sigma;
      for (let part = 0; part < SIZE; part += 1)
        slope[part] = ((nudged[part]?.[row] ?? 0) - predicted) / (NUDGE * sigma);
      // Student-t with 4 degrees of freedom: outliers get less weight.
      addResidual(normal, slope, residual, 5 / (4 + residual ** 2));
      squares += residual ** 2;
    }
    misfit = squares / Math.max(1, rows);
    lower = cholesky(normal.information);
    if (lower === null) return null;
    const step = solve(lower, normal.pull);
    step.forEach((part, index) => {
      values[index] = (values[index] ?? 0) + part;
    });
    if (step.every((part) => Math.abs(part) < CONVERGED)) break;
  }
  if (lower === null) return null;
  const covariance = inverse(lower);
  spreads.forEach((one, i) => {
    spreads.forEach((other, j) => {
      covariance.values[i * SIZE + j] = (covariance.values[i * SIZE + j] ?? 0) * one * other;
    });
  });
  return { posture: postureNow(-1), covariance, misfit };
}

/** The normal equations of one round, in units of the spreads. */
interface Normal {
  readonly information: Matrix; // lower triangle
  readonly pull: Float64Array;
}

/** Adds one residual (in standard errors) with the prediction's slope per parameter. */
function addResidual({ information, pull }: Normal, slope: Float64Array, residual: number, weight: number): void {
  for (let i = 0; i < SIZE; i += 1) {
    const pulled = (slope[i] ?? 0) * weight;
    if (pulled === 0) continue;
    pull[i] = (pull[i] ?? 0) + pulled * residual;
    for (let j = 0; j <= i; j += 1)
      information.values[i * SIZE + j] = (information.values[i * SIZE + j] ?? 0) + pulled * (slope[j] ?? 0);
  }
}

/** Starts a round with the prior: every parameter near its mean, the neck near the flexion that the pitch brings with it. */
function addExpectation({ information, pull }: Normal, values: Float64Array, spread: BodyPosture): void {
  information.values.fill(0);
  const pitch = values[PITCH] ?? 0;
  POSTURE_KEYS.forEach((key, index) => {
    const residual = -(values[index] ?? 0);
    const weight = HEAVY_TAILED.has(key) ? 2 / (1 + residual ** 2) : 1;
    information.values[index * SIZE + index] = weight;
    pull[index] = weight * residual;
  });
  if (pitch <= 0) return;
  const carried = (NECK_PER_PITCH * spread.pitch) / spread.neck;
  const residual = carried * pitch - (values[NECK] ?? 0);
  const weight = 2 / (1 + residual ** 2);
  information.values[NECK * SIZE + NECK] = weight;
  pull[NECK] = weight * residual;
  information.values[PITCH * SIZE + NECK] = -carried * weight;
  information.values[PITCH * SIZE + PITCH] = 1 + carried ** 2 * weight;
  pull[PITCH] = (pull[PITCH] ?? 0) - carried * weight * residual;
}
