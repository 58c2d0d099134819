import type { KeypointName, Pose } from '../../pose/pose.ts';
import { type ImagePoint, middleOfSeen } from '../../base/points.ts';
import { BODY_PARTS, type BodyPart } from './anthropometry.ts';
import { HAND_ERROR, type Marks, NO_MARKS } from '../marks.ts';
import type { SeenPoint, SeenPoints } from './posture-fit.ts';

/** Below this a MoveNet point is a guess [H]; above it a low score still makes it worth less. */
export const SCORE_GATE = 0.2;
/** One standard error of a well-scored point, in picture widths, from the scatter within lab groups. */
export const POINT_ERROR = 0.003;
/** The joints are less sharply defined than the face: factors on POINT_ERROR, from the same scatter. */
const ERROR_FACTOR: Readonly<Record<'face' | 'shoulder' | 'hip', number>> = { face: 1, shoulder: 1.3, hip: 3 };

const errorClass = (part: BodyPart): keyof typeof ERROR_FACTOR => {
  if (part.endsWith('hip')) return 'hip';
  return part.endsWith('shoulder') ? 'shoulder' : 'face';
};

/** Standard error of a point by its score: a doubtful point is worth less, in picture widths. */
export const pointError = (part: BodyPart, score: number): number =>
  POINT_ERROR * ERROR_FACTOR[errorClass(part)] * (1 + 2 * Math.max(0, 0.6 - score));

export const isInsidePicture = (pose: Pose, name: KeypointName): boolean => {
  const { x, y } = pose.keypoints[name];
  return Number.isFinite(x) && Number.isFinite(y) && x >= 0 && y >= 0 && x <= pose.width && y <= pose.height;
};

export const isTrusted = (pose: Pose, name: KeypointName): boolean =>
  pose.keypoints[name].score >= SCORE_GATE && isInsidePicture(pose, name);

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
