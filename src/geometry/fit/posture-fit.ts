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

/** The parameters of what happens aside: mostly none or one deviates, and then much, so their prior has heavy tails (Cauchy). */
const HEAVY_TAILED: ReadonlySet<keyof BodyPosture> = new Set([
  'pitch',
  'sideLean',
  'twist',
  'shrugLeft',
  'shrugRight',
  'left',
] as const);

export interface FittedPosture {
  readonly posture: BodyPosture;
  readonly covariance: Matrix; // whole, in the order of POSTURE_KEYS
  readonly misfit: number; // mean squared residual of the points over its expectation; about 1 when all is well
  readonly evidence: number; // log of how well the expectation foretold the points; only differences mean something
}

/** The fit ends when no parameter changes by more than this share of its spread, or after this many rounds. */
const CONVERGED = 0.02;
const ROUNDS = 8;
/** After so many rounds, and when a parameter has gone further than this (spreads), the slopes are taken anew. */
const RENEWED = { round: 2, beyond: 0.7 } as const;

const POSTURE = POSTURE_KEYS.length;
const NECK = POSTURE_KEYS.indexOf('neck');
const PITCH = POSTURE_KEYS.indexOf('pitch');
const NUDGE = 0.01; // spreads, for slopes by difference

/**
 * A body before the camera that is assumed, and the same upright before cameras with one standard error more focal length, and more
 * pitch: both stay unknown in the fit. First the assumed one.
 */
export type Cameras = readonly [BodyModel, BodyModel, BodyModel];
export const mapCameras = ([assumed, longer, steeper]: Cameras, of: (body: BodyModel) => BodyModel): Cameras => [
  of(assumed),
  of(longer),
  of(steeper),
];

/** What an expectation foretells about some point of its range: places, and slopes by every parameter. */
export interface Foretold {
  readonly expected: Expectation;
  readonly slopes: readonly Float64Array[]; // per parameter: picture widths per spread, x and y of every body part in turn
}

const valuesOf = ({ mean, spread }: Expectation, values: Float64Array, nudged: number): BodyPosture =>
  postureOf((key, index) => mean[key] + ((values[index] ?? 0) + (index === nudged ? NUDGE : 0)) * spread[key]);

/** Places of all body parts, x and y in turn, picture widths. */
function placesOf(body: BodyModel, posture: BodyPosture): Float64Array {
  const project = projection(body);
  const skeleton = poseSkeleton(body.rest, posture, body.slump);
  const places = new Float64Array(2 * BODY_PARTS.length);
  BODY_PARTS.forEach((part, index) => {
    const { x, y } = project(skeleton[part]);
    places[2 * index] = x;
    places[2 * index + 1] = y;
  });
  return places;
}

function slopesAt(body: BodyModel, expected: Expectation, values: Float64Array): Float64Array[] {
  const base = placesOf(body, valuesOf(expected, values, -1));
  return POSTURE_KEYS.map((_, part) =>
    placesOf(body, valuesOf(expected, values, part)).map((place, row) => (place - (base[row] ?? 0)) / NUDGE),
  );
}

/** Prepared once for a person: the slopes at the expectation's mean serve every picture. */
export const foretell = (body: BodyModel, expected: Expectation): Foretold => ({
  expected,
  slopes: slopesAt(body, expected, new Float64Array(POSTURE)),
});

/** The most probable posture given the points, with its covariance. Null when the system is singular. */
export function fitPosture(cameras: Cameras, points: SeenPoints, foretold: Foretold): FittedPosture | null {
  const { expected } = foretold;
  const [body, ...others] = cameras;
  const seen = BODY_PARTS.flatMap((part, index) => {
    const point = points[part];
    return point === undefined
      ? []
      : [
          { at: point.x, row: 2 * index, sigma: point.sigma },
          { at: point.y, row: 2 * index + 1, sigma: point.sigma },
        ];
  });
  const size = POSTURE + others.length;
  const values = new Float64Array(size); // spreads from the mean
  const slope = new Float64Array(size);
  const normal: Normal = { information: zeros(size), pull: new Float64Array(size) };
  let { slopes } = foretold;
  let lower: Matrix | null = null;
  let [misfit, cost] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round === RENEWED.round && values.some((value) => Math.abs(value) > RENEWED.beyond))
      slopes = slopesAt(body, expected, values);
    const posture = valuesOf(expected, values, -1);
    const base = placesOf(body, posture);
    const shifted = others.map((other) => placesOf(other, posture));
    cost = addExpectation(normal, values, expected.spread);
    let squares = 0;
    for (const { at, row, sigma } of seen) {
      const plain = base[row] ?? 0;
      let predicted = plain;
      for (let part = 0; part < POSTURE; part += 1) slope[part] = (slopes[part]?.[row] ?? 0) / sigma;
      for (let other = 0; other < shifted.length; other += 1) {
        const change = (shifted[other]?.[row] ?? 0) - plain;
        slope[POSTURE + other] = change / sigma;
        predicted += change * (values[POSTURE + other] ?? 0);
      }
      const residual = (at - predicted) / sigma;
      // Student-t with 4 degrees of freedom: outliers get less weight.
      addResidual(normal, slope, residual, 5 / (4 + residual ** 2));
      squares += residual ** 2;
      cost += 2.5 * Math.log1p(residual ** 2 / 4);
    }
    misfit = squares / Math.max(1, seen.length);
    lower = cholesky(normal.information);
    if (lower === null) return null;
    const step = solve(lower, normal.pull);
    step.forEach((part, index) => {
      values[index] = (values[index] ?? 0) + part;
    });
    if (step.every((part) => Math.abs(part) < CONVERGED)) break;
  }
  if (lower === null) return null;
  let volume = 0; // log
  for (let part = 0; part < size; part += 1) volume -= Math.log(lower.values[part * size + part] ?? 1);
  const whole = inverse(lower);
  const covariance = zeros(POSTURE);
  POSTURE_KEYS.forEach((one, i) => {
    POSTURE_KEYS.forEach((other, j) => {
      covariance.values[i * POSTURE + j] =
        (whole.values[i * size + j] ?? 0) * expected.spread[one] * expected.spread[other];
    });
  });
  return { posture: valuesOf(expected, values, -1), covariance, misfit, evidence: volume - cost };
}

/** The normal equations of one round, in units of the spreads. */
interface Normal {
  readonly information: Matrix; // lower triangle
  readonly pull: Float64Array;
}

/** Adds one residual (in standard errors) with the prediction's slope per parameter. */
function addResidual({ information, pull }: Normal, slope: Float64Array, residual: number, weight: number): void {
  const { size, values } = information;
  for (let i = 0; i < size; i += 1) {
    const pulled = (slope[i] ?? 0) * weight;
    if (pulled === 0) continue;
    pull[i] = (pull[i] ?? 0) + pulled * residual;
    for (let j = 0; j <= i; j += 1) values[i * size + j] = (values[i * size + j] ?? 0) + pulled * (slope[j] ?? 0);
  }
}

/**
 * Starts a round with the prior: every parameter near its mean, the neck near the flexion that the pitch brings with it. Returns
 * the cost of being where `values` are.
 */
function addExpectation({ information, pull }: Normal, values: Float64Array, spread: BodyPosture): number {
  const { size, values: entries } = information;
  entries.fill(0);
  pull.fill(0);
  let cost = 0;
  const pitch = values[PITCH] ?? 0;
  for (let index = 0; index < size; index += 1) {
    const key = POSTURE_KEYS[index];
    const residual = -(values[index] ?? 0);
    if (index === NECK && pitch > 0) continue;
    const heavy = key !== undefined && HEAVY_TAILED.has(key);
    const weight = heavy ? 2 / (1 + residual ** 2) : 1;
    cost += heavy ? Math.log1p(residual ** 2) : residual ** 2 / 2;
    entries[index * size + index] = weight;
    pull[index] = weight * residual;
  }
  if (pitch <= 0) return cost;
  const carried = (NECK_PER_PITCH * spread.pitch) / spread.neck;
  const residual = carried * pitch - (values[NECK] ?? 0);
  entries[NECK * size + NECK] = 1;
  pull[NECK] = residual;
  entries[Math.max(PITCH, NECK) * size + Math.min(PITCH, NECK)] = -carried;
  entries[PITCH * size + PITCH] = (entries[PITCH * size + PITCH] ?? 0) + carried ** 2;
  pull[PITCH] = (pull[PITCH] ?? 0) - carried * residual;
  return cost + residual ** 2 / 2;
}
