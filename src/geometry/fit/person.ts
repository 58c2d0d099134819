import { degrees, type Degrees } from '../../base/units.ts';
import { BODY_PARTS, DEFAULT_CHIN_FORWARD, type BodyPart } from './anthropometry.ts';
import type { Baseline, BaselineStep } from '../baseline.ts';
import { bodyFrom, displaced, projection, type BodyModel, focalOf, FOCAL_ERROR } from './body.ts';
import { chinForwardOf, ownSlumpOf, type OwnSlump, scaledSlump } from './calibrated-body.ts';
import { cameraPitchOf } from './camera-pitch.ts';
import { explainPosture, prepareExplanations, type PreparedExplanations } from './explain.ts';
import { type Cameras, mapCameras, type SeenPoint, type SeenPoints } from './posture-fit.ts';
import { poseSkeleton, uprightPosture, type BodyPosture } from './posture.ts';
import { readbackCurve, type Readback } from './readback.ts';
import { SCORES } from '../network-habits.ts';
import { withErrors, withoutHips } from './seen-points.ts';
import { isSide } from '../reading.ts';

/** A baseline prepared for measuring. */
export interface Person {
  readonly body: BodyModel;
  readonly cameras: Cameras;
  readonly explanations: PreparedExplanations;
  readonly chinForward: Degrees; // lower-neck flexion of the own chin-forward pose, as the points show it
  readonly chinForwardError: number; // relative, one standard error
  readonly ownSlump: OwnSlump['kind'] | null; // the way in which the person slumped when calibrating; null: not known
  readonly slideRange: number; // `slide` of the own slump when that was sliding down; 1: an average person's
  readonly neckRead: readonly Readback[]; // what the fit reads for known neck flexions, deg, from 0 to twice the own chin-forward
  readonly slumpRead: readonly Readback[]; // likewise for slumps; 1: the own slump
}

export function stepPoints(step: BaselineStep): SeenPoints {
  const trusted = Object.entries(step.points).filter(([, { score }]) => score >= SCORES.gate);
  return withErrors(Object.fromEntries(trusted));
}

/** A side view takes the camera as level; this is how far it may not be [H]. */
const SIDE_PITCH = degrees(5);

/**
 * The upright before the camera that is assumed, and before cameras that are one standard error off: a longer lens, and more pitch.
 * In a front view the pitch is estimated from the face; in a side view it is taken as level. Null: too few points.
 */
export function uprightBodies(
  seen: SeenPoints,
  { view, yaw, aspect }: Pick<Baseline, 'view' | 'yaw' | 'aspect'>,
): Cameras | null {
  const level = { focal: focalOf(aspect), middleY: aspect / 2, pitch: degrees(0) };
  const { pitch, sigma } = isSide(view) ? { pitch: level.pitch, sigma: SIDE_PITCH } : cameraPitchOf(seen, yaw, level);
  const camera = { ...level, pitch };
  const body = bodyFrom(seen, yaw, camera);
  const longer = bodyFrom(seen, yaw, { ...camera, focal: camera.focal * (1 + FOCAL_ERROR) });
  const steeper = bodyFrom(seen, yaw, { ...camera, pitch: degrees(pitch + sigma) });
  return body === null || longer === null || steeper === null ? null : [body, longer, steeper];
}

/** What the fit reads from the exact points of a known posture, with the errors of `like`. */
function readBack(
  like: SeenPoints,
  posture: BodyPosture,
  cameras: Cameras,
  explanations: PreparedExplanations,
): BodyPosture {
  const [body] = cameras;
  const project = projection(body);
  const skeleton = poseSkeleton(body.rest, posture, body.slump);
  const points: Partial<Record<BodyPart, SeenPoint>> = {};
  for (const part of BODY_PARTS) {
    const seen = like[part];
    if (seen !== undefined) points[part] = { ...project(skeleton[part]), sigma: seen.sigma };
  }
  return explainPosture(cameras, points, explanations)?.posture ?? posture;
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
  const family = isSide(baseline.view) ? 'side' : 'front';
  const seen = stepPoints(baseline.upright);
  const average = uprightBodies(seen, baseline);
  if (average === null) return null;
  const own = baseline.slump === null ? null : ownSlumpOf(average, stepPoints(baseline.slump));
  const slump = own?.kind === 'slump' ? scaledSlump(own.amount) : average[0].slump;
  const atUpright = mapCameras(average, (body) => ({ ...body, slump }));
  const ownChin = baseline.chinForward === null ? null : chinForwardOf(atUpright, stepPoints(baseline.chinForward));
  const chinForward = degrees(Math.max(LEAST_CHIN_FORWARD, ownChin?.flexion ?? DEFAULT_CHIN_FORWARD));
  const like = family === 'side' ? seen : withoutHips(seen);
  const prepared = prepareExplanations(family, atUpright[0]);
  const readOf = (posture: BodyPosture): BodyPosture => readBack(like, posture, atUpright, prepared);
  const neckRead = readbackCurve(chinForward, (neck) => readOf({ ...uprightPosture(), neck: degrees(neck) }).neck);
  const slumpRead = readbackCurve(1, (amount) => readOf({ ...uprightPosture(), slump: amount }).slump);
  const { forward, up, left } = baseline.moved;
  const cameras = mapCameras(atUpright, (each) => displaced(each, [forward, up, left]));
  return {
    body: cameras[0],
    cameras,
    explanations: prepareExplanations(family, cameras[0]),
    chinForward,
    chinForwardError: ownChin === null ? CHIN_FORWARD_ERROR : ownChin.sigma / chinForward,
    ownSlump: own?.kind ?? null,
    slideRange: own?.kind === 'slide' ? own.amount : 1,
    neckRead,
    slumpRead,
  };
}
