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
export const ROUNDS = 8;
/** After so many rounds, and when a parameter has gone further than this (spreads), the slopes are taken anew. */
const RENEWED = { round: 2, beyond: 0.7 } as const;

const POSTURE = POSTURE_KEYS.length;
const SIZE = POSTURE + 2; // with the focal length and the pitch of the camera
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
  readonly slopes: Slopes;
}
/** Picture widths per spread: for the x and the y of every body part in turn, one number per parameter. */
type Slopes = readonly Float64Array[];

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

function slopesAt(body: BodyModel, expected: Expectation, values: Float64Array): Slopes {
  const base = placesOf(body, valuesOf(expected, values, -1));
  const rows = Array.from(base, () => new Float64Array(POSTURE));
  for (let part = 0; part < POSTURE; part += 1) {
    const nudged = placesOf(body, valuesOf(expected, values, part));
    rows.forEach((row, index) => {
      row[part] = ((nudged[index] ?? 0) - (base[index] ?? 0)) / NUDGE;
    });
  }
  return rows;
}

/** Prepared once for a person: the slopes at the expectation's mean serve every picture. */
export const foretell = (body: BodyModel, expected: Expectation): Foretold => ({
  expected,
  slopes: slopesAt(body, expected, new Float64Array(POSTURE)),
});

/** A coordinate of a point: where it was seen, and where it stands among the places. */
interface SeenCoordinate {
  readonly at: number; // picture widths
  readonly row: number;
  readonly sigma: number; // picture widths
}

/** A fit under way: the most probable posture given the points, found in rounds (Gauss-Newton). */
export class PostureFit {
  readonly #cameras: Cameras;
  readonly #expected: Expectation;
  readonly #seen: readonly SeenCoordinate[];
  #slopes: Slopes;
  readonly #values = new Float64Array(SIZE); // spreads from the mean
  readonly #normal: Normal = { information: zeros(SIZE), pull: new Float64Array(SIZE) };
  #lower: Matrix | null = null;
  #round = 0;
  #done = false;
  #misfit = 0;
  #cost = 0;

  constructor(cameras: Cameras, points: SeenPoints, { expected, slopes }: Foretold) {
    this.#cameras = cameras;
    this.#expected = expected;
    this.#slopes = slopes;
    this.#seen = BODY_PARTS.flatMap((part, index) => {
      const point = points[part];
      if (point === undefined) return [];
      const { x, y, sigma } = point;
      return [
        { at: x, row: 2 * index, sigma },
        { at: y, row: 2 * index + 1, sigma },
      ];
    });
  }

  /** Goes on until `round`, or until nothing changes any more. False when the system is singular. */
  advance(round: number): boolean {
    while (!this.#done && this.#round < Math.min(round, ROUNDS)) {
      const lower = this.#solved();
      if (lower === null) return false;
      const step = solve(lower, this.#normal.pull);
      for (let index = 0; index < SIZE; index += 1)
        this.#values[index] = (this.#values[index] ?? 0) + (step[index] ?? 0);
      this.#lower = lower;
      this.#round += 1;
      this.#done = step.every((part) => Math.abs(part) < CONVERGED);
    }
    return true;
  }

  /** Log of how well the expectation foretold the points, as of the last round; only differences mean something. */
  evidence(): number {
    if (this.#lower === null) return -Infinity;
    let volume = 0; // log
    for (let part = 0; part < SIZE; part += 1) volume -= Math.log(this.#lower.values[part * SIZE + part] ?? 1);
    return volume - this.#cost;
  }

  /** Null before the first round. */
  result(): FittedPosture | null {
    if (this.#lower === null) return null;
    const whole = inverse(this.#lower);
    const { spread } = this.#expected;
    const covariance = zeros(POSTURE);
    POSTURE_KEYS.forEach((one, i) => {
      POSTURE_KEYS.forEach((other, j) => {
        covariance.values[i * POSTURE + j] = (whole.values[i * SIZE + j] ?? 0) * spread[one] * spread[other];
      });
    });
    return {
      posture: valuesOf(this.#expected, this.#values, -1),
      covariance,
      misfit: this.#misfit,
      evidence: this.evidence(),
    };
  }

  /** One round's normal equations about the present values, as their Cholesky factor; null when they are singular. */
  #solved(): Matrix | null {
    const [body, ...others] = this.#cameras;
    const values = this.#values;
    if (this.#round === RENEWED.round && values.some((value) => Math.abs(value) > RENEWED.beyond))
      this.#slopes = slopesAt(body, this.#expected, values);
    const posture = valuesOf(this.#expected, values, -1);
    const places = placesOf(body, posture);
    const byCamera = others.map((other) => placesOf(other, posture).map((place, row) => place - (places[row] ?? 0)));
    this.#cost = addExpectation(this.#normal, values, this.#expected.spread);
    const slope = new Float64Array(SIZE);
    let squares = 0;
    for (const { at, row, sigma } of this.#seen) {
      const slopes = this.#slopes[row];
      let predicted = places[row] ?? 0;
      for (let part = 0; part < POSTURE; part += 1) slope[part] = (slopes?.[part] ?? 0) / sigma;
      for (let other = 0; other < byCamera.length; other += 1) {
        const change = byCamera[other]?.[row] ?? 0;
        slope[POSTURE + other] = change / sigma;
        predicted += change * (values[POSTURE + other] ?? 0);
      }
      const residual = (at - predicted) / sigma;
      // Student-t with 4 degrees of freedom: outliers get less weight.
      addResidual(this.#normal, slope, residual, 5 / (4 + residual ** 2));
      squares += residual ** 2;
      this.#cost += 2.5 * Math.log1p(residual ** 2 / 4);
    }
    this.#misfit = squares / Math.max(1, this.#seen.length);
    return cholesky(this.#normal.information);
  }
}

/** The most probable posture given the points, with its covariance. Null when the system is singular. */
export function fitPosture(cameras: Cameras, points: SeenPoints, foretold: Foretold): FittedPosture | null {
  const fit = new PostureFit(cameras, points, foretold);
  return fit.advance(ROUNDS) ? fit.result() : null;
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
