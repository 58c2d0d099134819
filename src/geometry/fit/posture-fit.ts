import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import type { BodyModel } from './body.ts';
import type { PicturePoint } from '../../base/points.ts';
import { inverse, type Matrix, solve, zeros } from '../../base/matrix.ts';
import { postureAt, slopesAt, type Foretold, type Slopes } from './foretold.ts';
import { NormalEquations, SIZE } from './normal-equations.ts';
import { PicturePlaces } from './picture-places.ts';
import { POSTURE_KEYS, posedAs, type BodyPosture } from './posture.ts';

/** A point with its standard error. */
export interface SeenPoint extends PicturePoint {
  readonly sigma: number; // picture widths, one standard error of each coordinate
}
export type SeenPoints = Partial<Record<BodyPart, SeenPoint>>;

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

/** A coordinate of a point: where it was seen, and where it stands among the places. */
interface SeenCoordinate {
  readonly at: number; // picture widths
  readonly row: number;
  readonly sigma: number; // picture widths
}

/** One picture of a person, prepared for the fits of all explanations; they share its buffers, one round at a time. */
export class FitInput {
  readonly body: BodyModel;
  readonly seen: readonly SeenCoordinate[];
  readonly places: readonly [PicturePlaces, PicturePlaces, PicturePlaces];
  readonly normal = new NormalEquations();
  readonly slopes = new Float64Array(SIZE); // of one residual

  constructor([assumed, longer, steeper]: Cameras, points: SeenPoints) {
    this.body = assumed;
    this.places = [new PicturePlaces(assumed), new PicturePlaces(longer), new PicturePlaces(steeper)];
    this.seen = BODY_PARTS.flatMap((part, index) => {
      const point = points[part];
      if (point === undefined) return [];
      const { x, y, sigma } = point;
      return [
        { at: x, row: 2 * index, sigma },
        { at: y, row: 2 * index + 1, sigma },
      ];
    });
  }
}

/** A fit under way: the most probable posture given the points, found in rounds (Gauss-Newton). */
export class PostureFit {
  readonly #input: FitInput;
  readonly #foretold: Foretold;
  #slopes: Slopes;
  readonly #values = new Float64Array(SIZE); // spreads from the mean
  readonly #lower = zeros(SIZE); // Cholesky factor of the last round
  #round = 0;
  #done = false;
  #misfit = 0;
  #cost = 0;

  constructor(input: FitInput, foretold: Foretold) {
    this.#input = input;
    this.#foretold = foretold;
    this.#slopes = foretold.slopes;
  }

  /** Goes on until `round`, or until nothing changes any more. False when the system is singular. */
  advance(round: number): boolean {
    while (!this.#done && this.#round < Math.min(round, ROUNDS)) {
      if (!this.#factored()) return false;
      const step = solve(this.#lower, this.#input.normal.pull);
      for (let index = 0; index < SIZE; index += 1)
        this.#values[index] = (this.#values[index] ?? 0) + (step[index] ?? 0);
      this.#round += 1;
      this.#done = step.every((part) => Math.abs(part) < CONVERGED);
    }
    return true;
  }

  /** Log of how well the expectation foretold the points, as of the last round; only differences mean something. */
  evidence(): number {
    if (this.#round === 0) return -Infinity;
    let volume = 0; // log
    for (let part = 0; part < SIZE; part += 1) volume -= Math.log(this.#lower.values[part * SIZE + part] ?? 1);
    return volume - this.#cost;
  }

  /** Null before the first round. */
  result(): FittedPosture | null {
    if (this.#round === 0) return null;
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

  /** One round's normal equations about the present values, factored; false when they are singular. */
  #factored(): boolean {
    const { body, seen, places, normal, slopes } = this.#input;
    const values = this.#values;
    if (this.#round === RENEWED.round && values.some((value) => Math.abs(value) > RENEWED.beyond))
      this.#slopes = slopesAt(body, this.#foretold, values);
    const posed = posedAs(postureAt(this.#foretold, values), body.slump);
    for (const before of places) before.take(posed);
    const [assumed, longer, steeper] = places;
    const [byFocal, byPitch] = [values[POSTURE] ?? 0, values[POSTURE + 1] ?? 0];
    let cost = normal.begin(values, this.#foretold.spread);
    let squares = 0;
    for (const { at, row, sigma } of seen) {
      const place = assumed.values[row] ?? 0;
      const focalSlope = (longer.values[row] ?? 0) - place;
      const pitchSlope = (steeper.values[row] ?? 0) - place;
      const residual = (at - (place + focalSlope * byFocal + pitchSlope * byPitch)) / sigma;
      // Student-t with 4 degrees of freedom: outliers get less weight.
      const root = Math.sqrt(5 / (4 + residual ** 2));
      const scale = root / sigma;
      const first = row * POSTURE;
      for (let part = 0; part < POSTURE; part += 1) slopes[part] = scale * (this.#slopes[first + part] ?? 0);
      slopes[POSTURE] = scale * focalSlope;
      slopes[POSTURE + 1] = scale * pitchSlope;
      normal.add(slopes, root * residual);
      squares += residual ** 2;
      cost += 2.5 * Math.log1p(residual ** 2 / 4);
    }
    this.#cost = cost;
    this.#misfit = squares / Math.max(1, seen.length);
    return normal.factor(this.#lower);
  }
}

/** The most probable posture given the points, with its covariance. Null when the system is singular. */
export function fitPosture(cameras: Cameras, points: SeenPoints, foretold: Foretold): FittedPosture | null {
  const fit = new PostureFit(new FitInput(cameras, points), foretold);
  return fit.advance(ROUNDS) ? fit.result() : null;
}
