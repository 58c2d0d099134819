import { distance, type PicturePoint } from '../../base/points.ts';
import { bustSpan, type Pose } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import { pairMiddle, isInsidePicture, seenPoints } from './seen-points.ts';
import { stepPoints } from './person.ts';
import type { SeenPoints } from './posture-fit.ts';
import { SCORES } from '../network-habits.ts';
import type { UnknownReason } from '../metric.ts';
import type { Facing } from '../view.ts';

/** Position and size of head and shoulders, in picture widths. */
interface Bust {
  readonly shoulders: PicturePoint; // their middle
  readonly span: number; // see bustSpan
}

function bustOf(points: SeenPoints): Bust | null {
  const ears = pairMiddle(points, 'ear');
  const shoulders = pairMiddle(points, 'shoulder');
  const { left_shoulder: left, right_shoulder: right } = points;
  if (ears === null || shoulders === null) return null;
  const breadth = left === undefined || right === undefined ? 0 : distance(left, right);
  return { shoulders, span: bustSpan(ears, shoulders, breadth) };
}

/** Beyond these limits it is another person, place or camera; leaning and moving the chair stay within. [H] */
const LIMITS = {
  away: 2.5, // spans of head and shoulders
  growth: 1.8, // times larger or smaller
} as const;

/** Whether these points can be the calibrated person at the calibrated place. */
function isSamePerson(points: SeenPoints, baseline: Baseline): boolean {
  const now = bustOf(points);
  const then = bustOf(stepPoints(baseline.upright));
  if (now === null || then === null || then.span === 0) return true; // no evidence against it
  const growth = now.span / then.span;
  const away = distance(now.shoulders, then.shoulders) / Math.max(now.span, then.span);
  return away <= LIMITS.away && growth <= LIMITS.growth && growth >= 1 / LIMITS.growth;
}

/** Limits beyond which nothing is measured. All [H], from lab pictures and photographs. */
export const GATES = {
  dark: 0.15, // mean luminance: below it, points that cannot be trusted are the light's fault
  tooClose: 0.62, // face height (eyes to shoulders) over picture height: the shoulders leave the picture next
} as const;

/**
 * Why nothing can be measured; null when something can. A second person does not stop measuring the calibrated person; without a
 * calibration it is unclear whose posture it would be.
 */
export function gateOf(pose: Pose, facing: Facing, baseline: Baseline | null): UnknownReason | null {
  const { keypoints, people, presence } = pose;
  if (presence < SCORES.presence) return 'nobody';
  const known = baseline !== null && isSamePerson(seenPoints(pose), baseline);
  if (people > 1 && !known) return 'several people';
  const isDark = pose.light !== undefined && pose.light < GATES.dark;
  const both = [keypoints.left_shoulder, keypoints.right_shoulder];
  const eyesY = (keypoints.left_eye.y + keypoints.right_eye.y) / 2;
  const shouldersY = (keypoints.left_shoulder.y + keypoints.right_shoulder.y) / 2;
  if ((shouldersY - eyesY) / pose.height > GATES.tooClose) return 'too close';
  if (facing.view === 'back') return 'wrong view'; // a face that is not seen is no reason
  const outside = (['left_shoulder', 'right_shoulder', 'nose'] as const).some((name) => !isInsidePicture(pose, name));
  if (outside) return 'cropped';
  if (both.some(({ score }) => score < SCORES.gate) || keypoints.nose.score < SCORES.gate)
    return isDark ? 'dark' : 'points unsure';
  if (facing.view === 'unknown') return 'view unclear';
  return baseline === null || known ? null : 'camera moved';
}
