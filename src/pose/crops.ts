import { distance, type ImagePoint, midpoint } from '../base/points.ts';
import type { Keypoints } from './movenet.ts';
import { bustSpan } from './pose.ts';
import { uprightSquare, type Region } from './region.ts';

/**
 * The crops that MoveNet runs on. It scales every input to 192 x 192 px, so a crop of the person gives finer points than the whole
 * picture; measured in docs/decisions/0002-pose-models.md. Sizes are in spans of head and shoulders: both views show them, and
 * they do not need the hips.
 */
export const CROPS = {
  trunk: { side: 6, down: 0.8 }, // spans; centre below the shoulders: knees to above the head. [measured]
  head: { side: 6, down: -0.5 }, // spans; centre between ears and shoulders. [measured]
} as const;

/** Position and size of head and shoulders, picture pixels. The crops are placed by it. */
export interface Bust {
  readonly ears: ImagePoint; // middle of the ears
  readonly shoulders: ImagePoint; // middle of the shoulders
  readonly span: number; // px, see bustSpan
}

export function bustOf(points: Keypoints): Bust {
  const ears = midpoint(points.left_ear, points.right_ear);
  const shoulders = midpoint(points.left_shoulder, points.right_shoulder);
  return { ears, shoulders, span: bustSpan(ears, shoulders, distance(points.left_shoulder, points.right_shoulder)) };
}

export function cropAround({ shoulders, span }: Bust, { side, down }: { side: number; down: number }): Region {
  return uprightSquare({ x: shoulders.x, y: shoulders.y + down * span }, side * span);
}
