export interface Size {
  readonly width: number; // px
  readonly height: number; // px
}

/** The longer side of the picture that is analysed; the networks look at 192-256 px of it. [H] */
export const ANALYSIS_SIDE = 640;

/** The same shape, no longer than `side` either way, never enlarged. */
export function fitWithin(width: number, height: number, side = ANALYSIS_SIDE): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
