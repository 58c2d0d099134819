import { BODY_PARTS, DEFAULT_CHIN_READ, type BodyPart } from './anthropometry.ts';
import type { Baseline, BaselineStep } from './baseline.ts';
import { bodyFrom, displaced, projecting, type Body } from './body.ts';
import { chinForwardOf, withSlump } from './calibrated-body.ts';
import { FOCAL } from './camera.ts';
import {
  fitPosture,
  fromTheFront,
  fromTheSide,
  fromTheSideApart,
  type Expectation,
  type SeenPoint,
  type SeenPoints,
} from './posture-fit.ts';
import { posed, upright, type Posture } from './posture.ts';
import { pointError, SCORE_GATE } from './seen.ts';
import { isSide } from './view.ts';

/** A baseline made ready for measuring. */
export interface Person {
  readonly body: Body;
  readonly chinForward: number; // deg of lower-neck flexion in the own chin-forward pose
  readonly ownSlump: boolean; // false: an average person's
  readonly ownChinForward: boolean;
  readonly neckGain: number; // what the fit reads of a neck flexion, 0-1: it halves where cues are few
  readonly slumpGain: number; // likewise of a slump
}

export const stepPoints = (step: BaselineStep): SeenPoints => {
  const points: Partial<Record<BodyPart, SeenPoint>> = {};
  for (const part of BODY_PARTS) {
    const point = step.points[part];
    if (point !== undefined && point.score >= SCORE_GATE)
      points[part] = { x: point.x, y: point.y, sigma: pointError(part, point.score) };
  }
  return points;
};

/** What the fit makes of a posture that is known: points as `posture` would show them. */
function readBack(body: Body, like: SeenPoints, posture: Posture, expected: Expectation): Posture {
  const project = projecting(body);
  const skeleton = posed(body.rest, posture, body.slump);
  const points: Partial<Record<BodyPart, SeenPoint>> = {};
  for (const part of BODY_PARTS) {
    const seen = like[part];
    if (seen !== undefined) points[part] = { ...project(skeleton[part]), sigma: seen.sigma };
  }
  return fitPosture(body, points, expected)?.posture ?? posture;
}

/** The same baseline is asked for with every picture, and making a person of it takes four fits. */
const known = new WeakMap<Baseline, Person | null>();

/** Null when the upright step shows too little of a body. */
export function personOf(baseline: Baseline): Person | null {
  const before = known.get(baseline);
  if (before !== undefined) return before;
  const person = makePerson(baseline);
  known.set(baseline, person);
  return person;
}

function makePerson(baseline: Baseline): Person | null {
  const seen = stepPoints(baseline.upright);
  const average = bodyFrom(seen, baseline.yaw, { focal: FOCAL, middleY: baseline.aspect / 2, pitch: 0 });
  if (average === null) return null;
  const body = baseline.slump === null ? average : withSlump(average, stepPoints(baseline.slump));
  const ownChin = baseline.chinForward === null ? null : chinForwardOf(body, stepPoints(baseline.chinForward));
  const chinForward = Math.max(5, ownChin ?? DEFAULT_CHIN_READ[isSide(baseline.view) ? 'side' : 'front']); // 5 deg: less than that is not a chin-forward pose
  const expected = isSide(baseline.view) ? fromTheSide() : fromTheFront();
  const apart = isSide(baseline.view) ? fromTheSideApart() : expected;
  const chin = readBack(body, seen, { ...upright(), neck: chinForward }, apart);
  const slump = readBack(body, seen, { ...upright(), slump: 1 }, expected);
  const { forward, up, left } = baseline.moved;
  return {
    body: displaced(body, [forward, up, left]),
    chinForward,
    ownSlump: baseline.slump !== null,
    ownChinForward: ownChin !== null,
    neckGain: Math.max(0.2, chin.neck / chinForward),
    slumpGain: Math.max(0.3, slump.slump),
  };
}
