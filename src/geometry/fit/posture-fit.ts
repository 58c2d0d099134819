import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import { projection, projectionSlope, type BodyModel } from './body.ts';
import type { PicturePoint } from '../../base/points.ts';
import { cholesky, inverse, type Matrix, solve, zeros } from '../../base/matrix.ts';
import { poseSlopes } from './pose-slopes.ts';
import { POSTURE_KEYS, poseSkeleton, posing, postureOf, type BodyPosture, type SlumpShape } from './posture.ts';

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

/** An expectation with one number per parameter, in the order of POSTURE_KEYS, and the slopes at its mean. */
export interface Foretold {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  readonly slopes: Slopes;
}
/** Picture widths per spread: for the x and the y of every body part in turn, one number per parameter. */
type Slopes = readonly Float64Array[];

type Range = Omit<Foretold, 'slopes'>;

/** `values`: spreads from the mean. */
const postureAt = ({ mean, spread }: Range, values: Float64Array): BodyPosture =>
  postureOf((_key, index) => (mean[index] ?? 0) + (values[index] ?? 0) * (spread[index] ?? 0));

/** Places of all body parts before each camera, x and y in turn, picture widths. */
function placesOf(bodies: readonly BodyModel[], posture: BodyPosture, slump: SlumpShape): Float64Array[] {
  const posed = posing(posture, slump);
  return bodies.map((body) => {
    const project = projection(body);
    const skeleton = posed(body.rest);
    const places = new Float64Array(2 * BODY_PARTS.length);
    BODY_PARTS.forEach((part, index) => {
      const { x, y } = project(skeleton[part]);
      places[2 * index] = x;
      places[2 * index + 1] = y;
    });
    return places;
  });
}

function slopesAt(body: BodyModel, range: Range, values: Float64Array): Slopes {
  const posture = postureAt(range, values);
  const skeleton = poseSkeleton(body.rest, posture, body.slump);
  const slopes = poseSlopes(body.rest, posture, body.slump);
  const seen = projectionSlope(body);
  return BODY_PARTS.flatMap((part) => {
    const [across, down] = [new Float64Array(POSTURE), new Float64Array(POSTURE)];
    POSTURE_KEYS.forEach((key, index) => {
      const { x, y } = seen(skeleton[part], slopes[part][key]);
      across[index] = x * (range.spread[index] ?? 0);
      down[index] = y * (range.spread[index] ?? 0);
    });
    return [across, down];
  });
}

/** Prepared once for a person: the slopes at the expectation's mean serve every picture. */
export function foretell(body: BodyModel, { mean, spread }: Expectation): Foretold {
  const range = {
    mean: Float64Array.from(POSTURE_KEYS, (key) => mean[key]),
    spread: Float64Array.from(POSTURE_KEYS, (key) => spread[key]),
  };
  return { ...range, slopes: slopesAt(body, range, new Float64Array(POSTURE)) };
}

/** A coordinate of a point: where it was seen, and where it stands among the places. */
interface SeenCoordinate {
  readonly at: number; // picture widths
  readonly row: number;
  readonly sigma: number; // picture widths
}

/** A fit under way: the most probable posture given the points, found in rounds (Gauss-Newton). */
export class PostureFit {
  readonly #cameras: Cameras;
  readonly #foretold: Foretold;
  readonly #seen: readonly SeenCoordinate[];
  #slopes: Slopes;
  readonly #values = new Float64Array(SIZE); // spreads from the mean
  readonly #columns: Float64Array; // weighted slopes of one round, as `addResiduals` takes them
  readonly #residuals: Float64Array; // weighted
  readonly #normal: Normal = { information: zeros(SIZE), pull: new Float64Array(SIZE) };
  #lower: Matrix | null = null;
  #round = 0;
  #done = false;
  #misfit = 0;
  #cost = 0;

  constructor(cameras: Cameras, points: SeenPoints, foretold: Foretold) {
    this.#cameras = cameras;
    this.#foretold = foretold;
    this.#slopes = foretold.slopes;
    this.#seen = BODY_PARTS.flatMap((part, index) => {
      const point = points[part];
      if (point === undefined) return [];
      const { x, y, sigma } = point;
      return [
        { at: x, row: 2 * index, sigma },
        { at: y, row: 2 * index + 1, sigma },
      ];
    });
    this.#columns = new Float64Array(SIZE * this.#seen.length);
    this.#residuals = new Float64Array(this.#seen.length);
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
    const { spread } = this.#foretold;
    const covariance = zeros(POSTURE);
    for (let i = 0; i < POSTURE; i += 1)
      for (let j = 0; j < POSTURE; j += 1)
        covariance.values[i * POSTURE + j] = (whole.values[i * SIZE + j] ?? 0) * (spread[i] ?? 0) * (spread[j] ?? 0);
    return {
      posture: postureAt(this.#foretold, this.#values),
      covariance,
      misfit: this.#misfit,
      evidence: this.evidence(),
    };
  }

  /** One round's normal equations about the present values, as their Cholesky factor; null when they are singular. */
  #solved(): Matrix | null {
    const [body] = this.#cameras;
    const values = this.#values;
    if (this.#round === RENEWED.round && values.some((value) => Math.abs(value) > RENEWED.beyond))
      this.#slopes = slopesAt(body, this.#foretold, values);
    const [places, ...others] = placesOf(this.#cameras, postureAt(this.#foretold, values), body.slump);
    this.#cost = addExpectation(this.#normal, values, this.#foretold.spread);
    const count = this.#seen.length;
    let squares = 0;
    this.#seen.forEach(({ at, row, sigma }, seen) => {
      const slopes = this.#slopes[row];
      const place = places?.[row] ?? 0;
      let predicted = place;
      for (let other = 0; other < others.length; other += 1)
        predicted += ((others[other]?.[row] ?? 0) - place) * (values[POSTURE + other] ?? 0);
      const residual = (at - predicted) / sigma;
      // Student-t with 4 degrees of freedom: outliers get less weight.
      const root = Math.sqrt(5 / (4 + residual ** 2));
      const scale = root / sigma;
      for (let part = 0; part < POSTURE; part += 1) this.#columns[part * count + seen] = scale * (slopes?.[part] ?? 0);
      for (let other = 0; other < others.length; other += 1)
        this.#columns[(POSTURE + other) * count + seen] = scale * ((others[other]?.[row] ?? 0) - place);
      this.#residuals[seen] = root * residual;
      squares += residual ** 2;
      this.#cost += 2.5 * Math.log1p(residual ** 2 / 4);
    });
    addResiduals(this.#normal, this.#columns, this.#residuals);
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

/** Adds residuals (in standard errors) with their slopes: for each parameter in turn, those of all residuals. */
function addResiduals({ information, pull }: Normal, columns: Float64Array, residuals: Float64Array): void {
  const { size, values } = information;
  const count = residuals.length;
  for (let i = 0; i < size; i += 1) {
    let pulled = 0;
    for (let seen = 0; seen < count; seen += 1) pulled += (columns[i * count + seen] ?? 0) * (residuals[seen] ?? 0);
    pull[i] = (pull[i] ?? 0) + pulled;
    for (let j = 0; j <= i; j += 1) {
      let shared = 0;
      for (let seen = 0; seen < count; seen += 1)
        shared += (columns[i * count + seen] ?? 0) * (columns[j * count + seen] ?? 0);
      values[i * size + j] = (values[i * size + j] ?? 0) + shared;
    }
  }
}

/**
 * Starts a round with the prior: every parameter near its mean, the neck near the flexion that the pitch brings with it. Returns
 * the cost of being where `values` are.
 */
function addExpectation({ information, pull }: Normal, values: Float64Array, spread: Float64Array): number {
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
  const carried = (NECK_PER_PITCH * (spread[PITCH] ?? 0)) / (spread[NECK] ?? 1);
  const residual = carried * pitch - (values[NECK] ?? 0);
  entries[NECK * size + NECK] = 1;
  pull[NECK] = residual;
  entries[Math.max(PITCH, NECK) * size + Math.min(PITCH, NECK)] = -carried;
  entries[PITCH * size + PITCH] = (entries[PITCH * size + PITCH] ?? 0) + carried ** 2;
  pull[PITCH] = (pull[PITCH] ?? 0) - carried * residual;
  return cost + residual ** 2 / 2;
}
