/** A picture as plain pixels: RGBA, row by row. `ImageData` is one. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number; // px
  readonly height: number; // px
}
