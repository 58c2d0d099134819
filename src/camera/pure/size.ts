export interface Size {
  readonly width: number; // px
  readonly height: number; // px
}

/** Longer side of the analysed picture, px. The networks scale their input to 192-256 px. [H] */
export const ANALYSIS_SIDE = 640;

/** Scales a size down so that neither side exceeds `side`, px. Keeps the aspect ratio; never enlarges. */
export function fitWithin(width: number, height: number, side = ANALYSIS_SIDE): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
