import { degrees, type Degrees } from '../../base/units.ts';
import { BODY_PARTS, DEFAULT_CHIN_FORWARD, type BodyPart } from './anthropometry.ts';
import type { Baseline, BaselineStep } from '../baseline.ts';
import { bodyFrom, displaced, projection, type BodyModel, FOCAL } from './body.ts';
import { chinForwardOf, withSlump } from './calibrated-body.ts';
import { cameraPitchOf } from './camera-pitch.ts';
import { EXPECTED, type Expectations } from './expectations.ts';
import { fitPosture, type Expectation, type SeenPoint, type SeenPoints } from './posture-fit.ts';
import { poseSkeleton, uprightPosture, type BodyPosture } from './posture.ts';
import { readbackCurve, type Readback } from './readback.ts';
import { SCORES } from '../network-habits.ts';
import { pointError } from './seen-points.ts';
import { isSide } from '../reading.ts';

/** A baseline prepared for measuring. */
export interface Person {
  readonly body: BodyModel;
  readonly expected: Expectations;
  readonly chinForward: Degrees; // lower-neck flexion of the own chin-forward pose, as the points show it
  readonly chinForwardError: number; // relative, one standard error
  readonly ownSlump: boolean; // false: an average person's
  readonly neckRead: readonly Readback[]; // what the fit reads for known neck flexions, deg, from 0 to twice the own chin-forward
  readonly slumpRead: readonly Readback[]; // likewise for slumps; 1: the own slump
}

export const stepPoints = (step: BaselineStep): SeenPoints => {
  const points: Partial<Record<BodyPart, SeenPoint>> = {};
  for (const part of BODY_PARTS) {
    const point = step.points[part];
    if (point !== undefined && point.score >= SCORES.gate)
      points[part] = { x: point.x, y: point.y, sigma: pointError(part, point.score) };
  }
  return points;
};

/** The body model of an upright. In a front view the camera's pitch is estimated from the face; in a side view it is taken as level. */
export function uprightBody(
  seen: SeenPoints,
  { view, yaw, aspect }: Pick<Baseline, 'view' | 'yaw' | 'aspect'>,
): BodyModel | null {
  const level = { focal: FOCAL, middleY: aspect / 2, pitch: degrees(0) };
  return bodyFrom(seen, yaw, isSide(view) ? level : { ...level, pitch: cameraPitchOf(seen, yaw, level) });
}

/** What the fit reads from the exact points of a known posture, with the errors of `like`. */
function readBack(body: BodyModel, like: SeenPoints, posture: BodyPosture, expected: Expectation): BodyPosture {
  const project = projection(body);
  const skeleton = poseSkeleton(body.rest, posture, body.slump);
  const points: Partial<Record<BodyPart, SeenPoint>> = {};
  for (const part of BODY_PARTS) {
    const seen = like[part];
    if (seen !== undefined) points[part] = { ...project(skeleton[part]), sigma: seen.sigma };
  }
  return fitPosture(body, points, expected)?.posture ?? posture;
}

/** Cache: every picture uses the same baseline, and preparing it takes several fits. */
const known = new WeakMap<Baseline, Person | null>();

/** Smallest range of a chin-forward pose [H]. */
const LEAST_CHIN_FORWARD = degrees(5);
/** Relative error of the range without a chin-forward calibration, when it is an average person's [H]. */
const CHIN_FORWARD_ERROR = 0.25;

/** The person of a baseline; null when its upright shows too few points. */
export function personOf(baseline: Baseline): Person | null {
  const before = known.get(baseline);
  if (before !== undefined) return before;
  const person = makePerson(baseline);
  known.set(baseline, person);
  return person;
}

function makePerson(baseline: Baseline): Person | null {
  const { whole, apart } = EXPECTED[isSide(baseline.view) ? 'side' : 'front'];
  const seen = stepPoints(baseline.upright);
  const average = uprightBody(seen, baseline);
  if (average === null) return null;
  const body = baseline.slump === null ? average : withSlump(average, stepPoints(baseline.slump));
  const ownChin = baseline.chinForward === null ? null : chinForwardOf(body, stepPoints(baseline.chinForward));
  const chinForward = degrees(Math.max(LEAST_CHIN_FORWARD, ownChin?.flexion ?? DEFAULT_CHIN_FORWARD));
  const neckRead = readbackCurve(
    chinForward,
    (neck) => readBack(body, seen, { ...uprightPosture(), neck: degrees(neck) }, apart).neck,
  );
  const slumpRead = readbackCurve(1, (slump) => readBack(body, seen, { ...uprightPosture(), slump }, whole).slump);
  const { forward, up, left } = baseline.moved;
  return {
    expected: { whole, apart },
    body: displaced(body, [forward, up, left]),
    chinForward,
    chinForwardError: ownChin === null ? CHIN_FORWARD_ERROR : ownChin.sigma / chinForward,
    ownSlump: baseline.slump !== null,
    neckRead,
    slumpRead,
  };
}
