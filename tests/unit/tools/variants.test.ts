import * as fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/base/picture.ts';
import { cropped, mirrored, moved, padded, VARIANTS } from '../../../tools/lab/variants.ts';

/** Every pixel says where it was: red its column, green its row. */
function grid(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data.set([x, y, 0, 255], 4 * (y * width + x));
  return { data, width, height };
}
const at = ({ data, width }: Picture, x: number, y: number): number[] =>
  Array.from(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 2));
const sizeOf = (picture: Picture | null) => picture && [picture.width, picture.height];

describe('the same picture by another sensor', () => {
  it('cuts evenly from both sides', () => {
    const square = cropped(grid(160, 90), 1);
    expect(sizeOf(square)).toEqual([90, 90]);
    expect(square && [at(square, 0, 0), at(square, 89, 89)]).toEqual([
      [35, 0],
      [124, 89],
    ]);
  });
  it('fills with the edge evenly at both sides', () => {
    const wide = padded(grid(90, 90), 4 / 3);
    expect(sizeOf(wide)).toEqual([120, 90]);
    expect(wide && [at(wide, 0, 7), at(wide, 15, 7), at(wide, 104, 7), at(wide, 119, 7)]).toEqual([
      [0, 7],
      [0, 7],
      [89, 7],
      [89, 7],
    ]);
  });
  it('is not asked for where the shape is the same', () => {
    expect([cropped(grid(160, 120), 4 / 3), padded(grid(160, 120), 4 / 3)]).toEqual([null, null]);
  });
  it('moves everything right and down by shares of the width', () => {
    const shifted = moved(grid(100, 60), 0.01, 0.02);
    expect([at(shifted, 50, 30), at(shifted, 0, 0)]).toEqual([
      [49, 28],
      [0, 0],
    ]);
  });
  it('mirrors, and twice is once', () => {
    expect(at(mirrored(grid(100, 60)), 0, 5)).toEqual([99, 5]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (width, height) => {
        const { data } = mirrored(mirrored(grid(width, height)));
        expect(Buffer.from(data).equals(Buffer.from(grid(width, height).data))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
  it('leaves the picture itself alone', () => {
    const picture = grid(64, 48);
    for (const { change } of VARIANTS) change(picture);
    expect(picture).toEqual(grid(64, 48));
  });
});
