import { bustSpan, type KeypointName, type Pose } from '../../pose/pose.ts';
import { type ImagePoint, type PicturePoint, middleOfSeen, distance, midpoint } from '../../base/points.ts';
import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import { HAND_ERROR, type Marks, NO_MARKS } from '../marks.ts';
import { ERROR_FACTOR, POINT_ERROR, SCORES } from '../network-habits.ts';
import type { SeenPoint, SeenPoints } from './posture-fit.ts';
import { degrees, direction, spanned, type Degrees } from '../../base/units.ts';

const errorClass = (part: BodyPart): keyof typeof ERROR_FACTOR => {
  if (part.endsWith('hip')) return 'hip';
  return part.endsWith('shoulder') ? 'shoulder' : 'face';
};

/** How much larger a point's error is than that of a well-scored point of the face: a doubtful point is worth less. */
export const errorFactor = (part: BodyPart, score: number): number =>
  ERROR_FACTOR[errorClass(part)] * (1 + 2 * Math.max(0, SCORES.sharp - score));

type ScoredPoints = Readonly<Partial<Record<BodyPart, PicturePoint & { readonly score: number }>>>;

/** Taken where head or shoulders were not seen: picture widths [lab: the usual person at a desk]. */
const USUAL_SPAN = 0.15;

/** The size of head and shoulders, picture widths. */
function spanOf(points: ScoredPoints): number {
  const [ears, shoulders] = (['ear', 'shoulder'] as const).map((pair) =>
    middleOfSeen(points[`left_${pair}`] ?? null, points[`right_${pair}`] ?? null),
  );
  if (!ears || !shoulders) return USUAL_SPAN;
  const { left_shoulder: left, right_shoulder: right } = points;
  return bustSpan(ears, shoulders, left && right ? distance(left, right) : 0);
}

/** Points with their standard errors. */
export function withErrors(points: ScoredPoints): SeenPoints {
  const error = POINT_ERROR * spanOf(points);
  const seen: Partial<Record<BodyPart, SeenPoint>> = {};
  for (const part of BODY_PARTS) {
    const point = points[part];
    if (point !== undefined) seen[part] = { x: point.x, y: point.y, sigma: error * errorFactor(part, point.score) };
  }
  return seen;
}

export const isInsidePicture = (pose: Pose, name: KeypointName): boolean => {
  const { x, y } = pose.keypoints[name];
  return Number.isFinite(x) && Number.isFinite(y) && x >= 0 && y >= 0 && x <= pose.width && y <= pose.height;
};

export const isTrusted = (pose: Pose, name: KeypointName): boolean =>
  pose.keypoints[name].score >= SCORES.gate && isInsidePicture(pose, name);

/** The middle of a pair, px; the one point when only one passes the gates; null without either. */
export function trustedMiddle(pose: Pose, pair: 'ear' | 'shoulder' | 'hip' | 'knee' | 'ankle'): ImagePoint | null {
  const [left, right] = ([`left_${pair}`, `right_${pair}`] as const).map((name) =>
    isTrusted(pose, name) ? pose.keypoints[name] : null,
  );
  return middleOfSeen(left ?? null, right ?? null);
}

/** The points that pass the gates, in picture widths. `marks`: the points that were set by hand. */
export function seenPoints(pose: Pose, marks: Marks = NO_MARKS): SeenPoints {
  const trusted: Partial<Record<BodyPart, PicturePoint & { readonly score: number }>> = {};
  for (const part of BODY_PARTS) {
    if (!isTrusted(pose, part)) continue;
    const { x, y, score } = pose.keypoints[part];
    trusted[part] = { x: x / pose.width, y: y / pose.width, score };
  }
  const points = withErrors(trusted);
  return Object.fromEntries(
    Object.entries(points).map(([part, point]) => [
      part,
      part in marks.keypoints ? { ...point, sigma: HAND_ERROR } : point,
    ]),
  );
}

/** Under a desk the hips are guesses of the network: the fit of a front view does without them. */
export const withoutHips = ({ left_hip: _left, right_hip: _right, ...rest }: SeenPoints): SeenPoints => rest;

type Pair = 'eye' | 'ear' | 'shoulder' | 'hip';

/** The middle of a left-right pair; the one point when only one passed the gates; null without either. */
export function pairMiddle(points: SeenPoints, pair: Pair): SeenPoint | null {
  const left = points[`left_${pair}`];
  const right = points[`right_${pair}`];
  if (left === undefined) return right ?? null;
  if (right === undefined) return left;
  return { ...midpoint(left, right), sigma: Math.hypot(left.sigma, right.sigma) / 2 };
}

/** The tilt of the line through a pair in a front view, left side higher positive, with its standard error. */
export interface PairTilt {
  readonly tilt: Degrees;
  readonly sigma: Degrees;
}

export function pairTilt(points: SeenPoints, pair: Pair): PairTilt | null {
  const left = points[`left_${pair}`];
  const right = points[`right_${pair}`];
  if (left === undefined || right === undefined) return null;
  const length = distance(left, right);
  if (length === 0) return null;
  return {
    tilt: direction(right.y - left.y, left.x - right.x),
    sigma: spanned(Math.hypot(left.sigma, right.sigma), length),
  };
}

/** Weight of the eye line where both lines are seen: hair and a turned head move the ears, not the eyes [H]. */
const EYES = 0.7;

/** The tilt of the face from eyes and ears, or from the pair that was seen. */
export function faceTilt(points: SeenPoints): PairTilt | null {
  const [eyes, ears] = [pairTilt(points, 'eye'), pairTilt(points, 'ear')];
  if (eyes === null || ears === null) return eyes ?? ears;
  return {
    tilt: degrees(EYES * eyes.tilt + (1 - EYES) * ears.tilt),
    sigma: degrees(Math.hypot(EYES * eyes.sigma, (1 - EYES) * ears.sigma)),
  };
}
