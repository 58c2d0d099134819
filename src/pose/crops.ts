import type { Keypoints } from './movenet.ts';
import type { Region } from './region.ts';

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
  readonly ears: { readonly x: number; readonly y: number }; // px, their middle
  readonly shoulders: { readonly x: number; readonly y: number }; // px, their middle
  readonly span: number; // px: ears to shoulders, or half the shoulder width where that is more
}

const middle = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

export function bustOf(points: Keypoints): Bust {
  const ears = middle(points.left_ear, points.right_ear);
  const shoulders = middle(points.left_shoulder, points.right_shoulder);
  const width = distance(points.left_shoulder, points.right_shoulder);
  return { ears, shoulders, span: Math.max(distance(ears, shoulders), width / 2) };
}

export function cropAround({ shoulders, span }: Bust, { side, down }: { side: number; down: number }): Region {
  return { x: shoulders.x, y: shoulders.y + down * span, side: side * span, turn: 0 };
}
