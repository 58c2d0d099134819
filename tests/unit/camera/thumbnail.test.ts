import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/base/picture.ts';
import { fingerprint, THUMBNAIL, toThumbnail } from '../../../src/camera/pure/thumbnail.ts';

const WIDTH = 160;
const HEIGHT = 120;
const CELL = WIDTH / THUMBNAIL.width; // px

/** A picture from a colour for every pixel. */
function picture(
  colour: (x: number, y: number) => readonly [red: number, green: number, blue: number],
  [width, height] = [WIDTH, HEIGHT],
): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4);
  }
  return { data, width, height };
}

describe('a thumbnail', () => {
  it.each([
    { colour: [0, 0, 0], grey: 0 },
    { colour: [255, 255, 255], grey: 255 },
    { colour: [255, 0, 0], grey: 77 },
    { colour: [0, 255, 0], grey: 149 },
    { colour: [0, 0, 255], grey: 29 },
  ] as const)('of plain $colour is $grey everywhere (Rec. 601)', ({ colour, grey }) => {
    const thumbnail = toThumbnail(picture(() => colour));
    expect(new Set(thumbnail.grey)).toEqual(new Set([grey]));
    expect(thumbnail.grey).toHaveLength(32 * 24);
  });

  it('averages each cell by itself, row by row', () => {
    const { grey } = toThumbnail(
      picture((x, y) => (x < CELL && y >= HEIGHT - CELL && x % 4 === 0 ? [200, 200, 200] : [0, 0, 0])),
    );
    const lit = THUMBNAIL.width * (THUMBNAIL.height - 1);
    // Of the columns 0, 2 and 4 that are looked at, 0 and 4 are lit.
    expect(grey[lit]).toBe(133);
    expect(grey.filter((value) => value > 0)).toHaveLength(1);
  });

  it.each([
    [640, 480],
    [640, 360],
    [333, 217],
    [20, 10], // fewer pixels than cells
    [1, 1],
  ])('of %d x %d pixels has all its cells', (width, height) => {
    const { grey } = toThumbnail(picture(() => [90, 90, 90], [width, height]));
    expect(new Set(grey)).toEqual(new Set([90]));
  });
});

describe('a fingerprint', () => {
  it('is the same for the same pixels and another when one changes by one', () => {
    const one = picture((x, y) => [x, y, 0]);
    const other = picture((x, y) => [x, y, x === 7 && y === 8 ? 1 : 0]);
    expect(fingerprint(one)).toBe(fingerprint({ ...one, data: Uint8ClampedArray.from(one.data) }));
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it('notices a change of one in any byte of any pixel of the rows it reads', () => {
    const base = picture((x, y) => [x, y, 90]);
    const row = 4 * WIDTH * 4; // bytes to a row that is read
    const changed = [0, 1, 2, row + 4 * 47, row + 4 * 47 + 1, row + 4 * 47 + 2, row * 29 + 4 * WIDTH - 2].map((at) => {
      const data = Uint8ClampedArray.from(base.data);
      data[at] = (data[at] ?? 0) + 1;
      return fingerprint({ ...base, data });
    });
    expect(new Set([fingerprint(base), ...changed]).size).toBe(changed.length + 1);
  });
});
