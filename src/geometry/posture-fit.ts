import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import { projecting, type Body, type PicturePoint } from './body.ts';
import { inverse, product, type Matrix } from './matrix.ts';
import { POSTURE_KEYS, posed, upright, type Posture } from './posture.ts';

/** A point with what it is worth. */
export interface SeenPoint extends PicturePoint {
  readonly sigma: number; // picture widths, one standard error of each coordinate
}
export type SeenPoints = Partial<Record<BodyPart, SeenPoint>>;

/** What is expected before looking: the most likely posture and one standard deviation of each part. */
export interface Expectation {
  readonly mean: Posture;
  readonly spread: Posture;
}

/**
 * How far people at a desk ordinarily stray from their upright: the head's turns as standard deviations, the rest as
 * half-widths of a Cauchy curve, round numbers [H]. Halving or doubling any of them changes no result by much.
 */
export const SPREAD: Posture = {
  neck: 4,
  pitch: 12,
  headYaw: 15,
  roll: 6,
  slump: 0.2,
  rounding: 0.02, // cannot be told from a slump or a bent neck in front: left to them
  lean: 5,
  sideLean: 3,
  twist: 3,
  shrugLeft: 0.004,
  shrugRight: 0.004,
  forward: 0.03,
  up: 0.01,
  left: 0.02,
};
export const fromTheFront = (): Expectation => ({ mean: upright(), spread: SPREAD });
/** From the side the head's travel and the hips are seen: neck and lean need not be guessed, nor that the chair stands. */
export const fromTheSide = (): Expectation => ({
  mean: upright(),
  spread: { ...SPREAD, neck: 8, lean: 15, forward: 0.015 },
});
/**
 * The same with a rounded upper back among the explanations. It takes from neck and slump what may be its own: right for
 * telling a head that is forward of the trunk from one that the trunk carries, wrong for angles at C7, which it shrinks.
 */
export const fromTheSideApart = (): Expectation => ({
  mean: upright(),
  spread: { ...fromTheSide().spread, rounding: 0.2 },
});

/** Looking down bends the lower neck as well: degrees of neck per degree of nose-down pitch [calc, rendered people]. */
export const NECK_PER_PITCH = 0.2;

/**
 * The parts whose expectation has heavy tails (Cauchy): at most times nothing but one thing is out of the ordinary. A
 * lean, a shrug, a chair pushed back or a head pushed forward each explains itself; a bell curve would rather
 * explain any of them by a little of everything.
 */
const SELDOM: ReadonlySet<keyof Posture> = new Set([
  'neck',
  'slump',
  'rounding',
  'lean',
  'sideLean',
  'twist',
  'shrugLeft',
  'shrugRight',
  'forward',
  'up',
  'left',
]);

export interface FittedPosture {
  readonly posture: Posture;
  readonly covariance: Matrix; // in the order of POSTURE_KEYS
  readonly misfit: number; // mean squared residual of the points over its expectation; about 1 when all is well
}

/** The fit ends when no part moves by more than this share of its spread, or after this many rounds. */
const ENOUGH = 0.005;
const ROUNDS = 12;

const SIZE = POSTURE_KEYS.length;
const NECK = POSTURE_KEYS.indexOf('neck');
const PITCH = POSTURE_KEYS.indexOf('pitch');

const toPosture = (values: readonly number[], { mean, spread }: Expectation): Posture => {
  const posture: Record<keyof Posture, number> = { ...upright() };
  POSTURE_KEYS.forEach((key, index) => {
    posture[key] = mean[key] + (values[index] ?? 0) * spread[key];
  });
  return posture;
};

interface Row {
  readonly residual: number; // in standard errors
  readonly slope: readonly number[]; // of the prediction, per spread of each part
  readonly weight: number;
}

/** The most probable posture of `body` given the points, and how sure that is. Null when the system is singular. */
export function fitPosture(body: Body, points: SeenPoints, expected: Expectation): FittedPosture | null {
  const parts = BODY_PARTS.filter((part) => points[part] !== undefined);
  const project = projecting(body);
  const predict = (values: readonly number[]): number[] => {
    const posture = toPosture(values, expected);
    const skeleton = posed(body.rest, posture, body.slump);
    return parts.flatMap((part) => {
      const { x, y } = project(skeleton[part]);
      return [x, y];
    });
  };
  const targets = parts.flatMap((part) => {
    const point = points[part];
    return point === undefined
      ? []
      : [
          { value: point.x, sigma: point.sigma },
          { value: point.y, sigma: point.sigma },
        ];
  });
  let values = POSTURE_KEYS.map(() => 0);
  let covariance: Matrix | null = null;
  let misfit = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const base = predict(values);
    const slopes = values.map((_, column) => {
      const nudged = predict(values.map((value, index) => value + (index === column ? 0.01 : 0)));
      return nudged.map((value, index) => (value - (base[index] ?? 0)) / 0.01);
    });
    const seen: Row[] = targets.map(({ value, sigma }, index) => {
      const residual = (value - (base[index] ?? 0)) / sigma;
      // Student-t, 4 degrees of freedom: a point gone astray pulls less and less.
      return { residual, slope: slopes.map((column) => (column[index] ?? 0) / sigma), weight: 5 / (4 + residual ** 2) };
    });
    misfit = seen.reduce((total, row) => total + row.residual ** 2, 0) / Math.max(1, seen.length);
    const { information, pull } = normalEquations([...seen, ...priorRows(values, expected)]);
    covariance = inverse(information);
    if (covariance === null) return null;
    const step = product(covariance, pull);
    values = values.map((value, index) => value + (step[index] ?? 0));
    if (step.every((part) => Math.abs(part) < ENOUGH)) break;
  }
  if (covariance === null) return null;
  const scale = POSTURE_KEYS.map((key) => expected.spread[key]);
  return {
    posture: toPosture(values, expected),
    covariance: covariance.map((line, i) => line.map((value, j) => value * (scale[i] ?? 1) * (scale[j] ?? 1))),
    misfit,
  };
}

function normalEquations(rows: readonly Row[]): { information: number[][]; pull: number[] } {
  const information = POSTURE_KEYS.map(() => new Array<number>(SIZE).fill(0));
  const pull = new Array<number>(SIZE).fill(0);
  for (const { residual, slope, weight } of rows) {
    for (let i = 0; i < SIZE; i += 1) {
      const pulled = (slope[i] ?? 0) * weight;
      if (pulled === 0) continue;
      pull[i] = (pull[i] ?? 0) + pulled * residual;
      const line = information[i];
      if (line !== undefined) for (let j = 0; j < SIZE; j += 1) line[j] = (line[j] ?? 0) + pulled * (slope[j] ?? 0);
    }
  }
  return { information, pull };
}

/** The expectation as rows: every part near its mean, the neck near what the pitch brings with it. */
function priorRows(values: readonly number[], expected: Expectation): Row[] {
  return POSTURE_KEYS.map((key, index) => {
    const slope = POSTURE_KEYS.map((_, column): number => (column === index ? 1 : 0));
    let expectedValue = 0;
    if (index === NECK && (values[PITCH] ?? 0) > 0) {
      const carried = (NECK_PER_PITCH * expected.spread.pitch) / expected.spread.neck;
      slope[PITCH] = -carried;
      expectedValue = carried * (values[PITCH] ?? 0);
    }
    const residual = expectedValue - (values[index] ?? 0);
    return { residual, slope, weight: SELDOM.has(key) ? 2 / (1 + residual ** 2) : 1 };
  });
}
