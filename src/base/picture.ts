/** A picture as plain pixels: RGBA, row by row. `ImageData` is one; Node tools make their own. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number; // px
  readonly height: number; // px
}
