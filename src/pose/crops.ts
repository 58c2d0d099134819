import { distance, type ImagePoint, midpoint } from '../base/points.ts';
import type { Keypoints } from './movenet.ts';
import { bustSpan } from './pose.ts';
import { uprightSquare, type Region } from './region.ts';

/**
 * Where MoveNet looks. It sees 192 x 192 pixels whatever it is given, so a crop of the person instead of the whole picture makes
 * every point finer; measured in docs/decisions/0002-pose-models.md. All sizes are in spans of head and shoulders, which both
 * views show and which hips out of the picture cannot disturb.
 */
export const CROPS = {
  trunk: { side: 6, down: 0.8 }, // spans; centre below the shoulders: knees to above the head. [measured]
  head: { side: 6, down: -0.5 }, // spans; centre between ears and shoulders. [measured]
} as const;

/** What the crops hang on: where the head and shoulders are and how large. */
export interface Bust {
  readonly ears: ImagePoint; // their middle
  readonly shoulders: ImagePoint; // their middle
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
