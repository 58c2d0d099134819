import { distance, type PicturePoint } from '../../base/points.ts';
import { bustSpan } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import { pairMiddle } from './point-pairs.ts';
import { stepPoints } from './person.ts';
import type { SeenPoints } from './posture-fit.ts';

/** Where a head and shoulders are and how large, in picture widths. */
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

/** Beyond these it is another person, another place or another camera: leaning and moving the chair stay inside. [H] */
const LIMITS = {
  away: 2.5, // spans of head and shoulders
  growth: 1.8, // times larger or smaller
} as const;

/** Whether these points can be the calibrated person at the calibrated place. */
export function isSamePerson(points: SeenPoints, baseline: Baseline): boolean {
  const now = bustOf(points);
  const then = bustOf(stepPoints(baseline.upright));
  if (now === null || then === null || then.span === 0) return true; // nothing speaks against it
  const growth = now.span / then.span;
  const away = distance(now.shoulders, then.shoulders) / Math.max(now.span, then.span);
  return away <= LIMITS.away && growth <= LIMITS.growth && growth >= 1 / LIMITS.growth;
}
