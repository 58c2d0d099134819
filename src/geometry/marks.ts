import type { ImagePoint } from '../base/points.ts';
import type { Keypoint, KeypointName, Pose } from '../pose/pose.ts';

/** Landmarks on the back that can be set by hand: the skin over C7, over T12, and the sacrum (lower end of the lumbar curve). */
export const BACK_MARKS = ['c7', 't12', 'sacrum'] as const;
export type BackMark = (typeof BACK_MARKS)[number];

/** Landmarks corrected by hand; each replaces the point that was found. Picture pixels. */
export interface Marks {
  readonly keypoints: Readonly<Partial<Record<KeypointName, ImagePoint>>>;
  readonly back: Readonly<Partial<Record<BackMark, ImagePoint>>>;
}

export const NO_MARKS: Marks = { keypoints: {}, back: {} };

/** One standard error of a landmark set by hand, picture widths: three pixels of a thousand [H]. */
export const HAND_ERROR = 0.003;

const marked = new WeakMap<Pose, { readonly marks: Marks; readonly pose: Pose }>();

/** The pose with corrected keypoints, which get score 1. Cached: returns the same pose for the same marks. */
export function withMarks(pose: Pose, marks: Marks): Pose {
  if (Object.keys(marks.keypoints).length === 0) return pose;
  const before = marked.get(pose);
  if (before?.marks === marks) return before.pose;
  const keypoints: Record<KeypointName, Keypoint> = { ...pose.keypoints };
  for (const name of Object.keys(marks.keypoints) as KeypointName[]) {
    const spot = marks.keypoints[name];
    if (spot !== undefined) keypoints[name] = { x: spot.x, y: spot.y, score: 1 };
  }
  const put: Pose = { ...pose, keypoints };
  marked.set(pose, { marks, pose: put });
  return put;
}
