import type { KeypointName, Pose } from '../../pose/pose.ts';
import { type ImagePoint, middleOfSeen } from '../../base/points.ts';
import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import { HAND_ERROR, type Marks, NO_MARKS } from '../marks.ts';
import { ERROR_FACTOR, POINT_ERROR, SCORES } from '../network-habits.ts';
import type { SeenPoint, SeenPoints } from './posture-fit.ts';

const errorClass = (part: BodyPart): keyof typeof ERROR_FACTOR => {
  if (part.endsWith('hip')) return 'hip';
  return part.endsWith('shoulder') ? 'shoulder' : 'face';
};

/** Standard error of a point by its score: a doubtful point is worth less, in picture widths. */
export const pointError = (part: BodyPart, score: number): number =>
  POINT_ERROR * ERROR_FACTOR[errorClass(part)] * (1 + 2 * Math.max(0, SCORES.sharp - score));

export const isInsidePicture = (pose: Pose, name: KeypointName): boolean => {
  const { x, y } = pose.keypoints[name];
  return Number.isFinite(x) && Number.isFinite(y) && x >= 0 && y >= 0 && x <= pose.width && y <= pose.height;
};

export const isTrusted = (pose: Pose, name: KeypointName): boolean =>
  pose.keypoints[name].score >= SCORES.gate && isInsidePicture(pose, name);

/** The middle of a pair, px; of one of them where only one passes the gates; null without either. */
export function trustedMiddle(pose: Pose, pair: 'ear' | 'shoulder' | 'hip'): ImagePoint | null {
  const [left, right] = ([`left_${pair}`, `right_${pair}`] as const).map((name) =>
    isTrusted(pose, name) ? pose.keypoints[name] : null,
  );
  return middleOfSeen(left ?? null, right ?? null);
}

/** The points that pass the gates, in picture widths. `marks`: which of them a hand has put there. */
export function seenPoints(pose: Pose, marks: Marks = NO_MARKS): SeenPoints {
  const points: Partial<Record<BodyPart, SeenPoint>> = {};
  for (const part of BODY_PARTS) {
    if (!isTrusted(pose, part)) continue;
    const { x, y, score } = pose.keypoints[part];
    points[part] = {
      x: x / pose.width,
      y: y / pose.width,
      sigma: part in marks.keypoints ? HAND_ERROR : pointError(part, score),
    };
  }
  return points;
}
