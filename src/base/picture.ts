/** A picture as pixels: RGBA, row by row from the top left. `ImageData` has this shape; the Node tools create theirs. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number; // px
  readonly height: number; // px
}

export interface Size {
  readonly width: number; // px
  readonly height: number; // px
}

/** The longer side of an analysed picture, px. The networks scale their input to 192-256 px. [H] */
export const ANALYSIS_SIDE = 640;

/** Scales a size down so that neither side exceeds `side`, px. Keeps the aspect ratio; never enlarges. */
export function fitWithin(width: number, height: number, side = ANALYSIS_SIDE): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Bilinear interpolation at (u, v), in cells. `at` must return a value for every cell, including cells outside its grid. */
export function bilinear(at: (column: number, row: number) => number, u: number, v: number): number {
  const left = Math.floor(u);
  const top = Math.floor(v);
  const above = at(left, top) + (u - left) * (at(left + 1, top) - at(left, top));
  const below = at(left, top + 1) + (u - left) * (at(left + 1, top + 1) - at(left, top + 1));
  return above + (v - top) * (below - above);
}
