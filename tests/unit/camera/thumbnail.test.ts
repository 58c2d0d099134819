import { describe, expect, it } from 'vitest';
import { CELL, fingerprint, THUMBNAIL, toThumbnail } from '../../../src/camera/pure/thumbnail.ts';

const WIDTH = THUMBNAIL.width * CELL;
const HEIGHT = THUMBNAIL.height * CELL;

/** A picture from a colour for every pixel. */
function picture(colour: (x: number, y: number) => readonly [red: number, green: number, blue: number]) {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) rgba.set([...colour(x, y), 255], (y * WIDTH + x) * 4);
  }
  return rgba;
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
      picture((x, y) => (x < CELL && y >= HEIGHT - CELL && (x + y) % 2 === 0 ? [200, 200, 200] : [0, 0, 0])),
    );
    const lit = THUMBNAIL.width * (THUMBNAIL.height - 1);
    // 12 or 13 of the 25 pixels of the checkerboard are lit.
    expect(grey[lit]).toBeGreaterThanOrEqual(96);
    expect(grey[lit]).toBeLessThanOrEqual(104);
    expect(grey.filter((value) => value > 0)).toHaveLength(1);
  });

  it('refuses a picture of another size', () => {
    expect(() => toThumbnail(new Uint8ClampedArray(16))).toThrow(/76800 bytes/);
  });
});

describe('a fingerprint', () => {
  it('is the same for the same pixels and another when one changes by one', () => {
    const one = picture((x, y) => [x, y, 0]);
    const other = picture((x, y) => [x, y, x === 7 && y === 9 ? 1 : 0]);
    expect(fingerprint(one)).toBe(fingerprint(Uint8ClampedArray.from(one)));
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it('notices a change of one in any byte of any pixel', () => {
    const base = picture((x, y) => [x, y, 90]);
    const changed = [0, 1, 2, 4 * 4711, 4 * 4711 + 1, 4 * 4711 + 2, base.length - 2].map((at) => {
      const other = Uint8ClampedArray.from(base);
      other[at] = (other[at] ?? 0) + 1;
      return fingerprint(other);
    });
    expect(new Set([fingerprint(base), ...changed]).size).toBe(changed.length + 1);
  });
});
