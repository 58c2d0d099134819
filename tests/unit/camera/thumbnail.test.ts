import { describe, expect, it, test } from 'vitest';
import type { Picture } from '../../../src/base/picture.ts';
import {
  fingerprint,
  THUMBNAIL,
  toThumbnail,
  isDark,
  meanLight,
  type Thumbnail,
  changedShare,
} from '../../../src/camera/pure/thumbnail.ts';
import { assert, property, integer, double, constantFrom, record } from '../../support/properties.ts';

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

/** `lit` of 100 cells at `grey`, the rest nearly black. */
const scene = (lit: number, grey: number): Thumbnail => ({
  width: 10,
  height: 10,
  grey: Uint8Array.from({ length: 100 }, (_, cell) => (cell < lit ? grey : 4)),
});

describe('the dark gate', () => {
  it.each([
    { what: 'a covered lens', thumbnail: scene(0, 0), dark: true },
    { what: 'a room with the lights out', thumbnail: scene(100, 17), dark: true },
    { what: 'a lone standby light', thumbnail: scene(3, 255), dark: true },
    { what: 'a face lit by the screen in a black room', thumbnail: scene(15, 80), dark: false },
    { what: 'a dim evening', thumbnail: scene(100, 30), dark: false },
    { what: 'an ordinary room', thumbnail: scene(100, 110), dark: false },
  ])('says $dark of $what', ({ thumbnail, dark }) => {
    expect(isDark(thumbnail)).toBe(dark);
  });
});

test('the mean light of a picture is a share of white', () => {
  expect(meanLight(scene(0, 0))).toBeCloseTo(4 / 255);
  expect(meanLight(scene(50, 255))).toBeCloseTo((255 + 4) / 2 / 255);
});

const { width, height } = THUMBNAIL;

const thumbnail = (grey: (x: number, y: number) => number): Thumbnail => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, cell) =>
    Math.min(255, Math.max(0, Math.round(grey(cell % width, Math.floor(cell / width))))),
  ),
});

/** A repeatable noise in -1..1 for every cell. */
const noise = (seed: number) => (x: number, y: number) => {
  const wave = Math.sin(x * 12.9898 + y * 78.233 + seed) * 43758.5453;
  return (wave - Math.floor(wave)) * 2 - 1;
};

/** A room with a bright window, a dark desk and a person-like block in the middle, moved by `shift` cells. */
const room =
  (shift = 0) =>
  (x: number, y: number) => {
    if (x >= 11 + shift && x < 21 + shift && y >= 6) return 130;
    return x < 8 ? 210 : y > 18 ? 30 : 90;
  };

describe('the changed share', () => {
  it('finds nothing between a picture and itself', () => {
    expect(changedShare(thumbnail(room()), thumbnail(room()))).toBe(0);
  });

  it('finds the edges of a block that moved by one cell', () => {
    expect(changedShare(thumbnail(room()), thumbnail(room(1)))).toBeCloseTo((2 * 18) / (width * height), 5);
  });

  it('is blind to noise, to exposure and to both together', () => {
    const arbitrary = record({
      seed: integer({ min: 0, max: 1e6 }),
      gain: double({ min: 0.6, max: 1.5, noNaN: true }),
    });
    assert(
      property(arbitrary, ({ seed, gain }) => {
        const before = thumbnail((x, y) => room()(x, y) + 2 * noise(seed)(x, y));
        const after = thumbnail((x, y) => (room()(x, y) + 16) * gain - 16 + 2 * noise(seed + 1)(x, y));
        expect(changedShare(before, after)).toBe(0);
      }),
    );
  });

  it('sees a move through a change of light', () => {
    const arbitrary = record({
      shift: constantFrom(-3, -2, -1, 1, 2, 3),
      gain: double({ min: 0.7, max: 1.3, noNaN: true }),
    });
    assert(
      property(arbitrary, ({ shift, gain }) => {
        const after = thumbnail((x, y) => (room(shift)(x, y) + 16) * gain - 16);
        expect(changedShare(thumbnail(room()), after)).toBeGreaterThan(0.02);
      }),
    );
  });

  it('adds up a slow sinking that no single step shows', () => {
    const sunk = (by: number) => thumbnail((_, y) => (y > 10 + by ? 130 : 90 + (y > 9 + by ? 40 * (by % 1) : 0)));
    expect(changedShare(sunk(0), sunk(0.1))).toBe(0);
    expect(changedShare(sunk(0), sunk(2))).toBeGreaterThan(0);
  });

  it('takes a dark room lit up for a change of scene', () => {
    const lit = changedShare(
      thumbnail(() => 3),
      thumbnail(room()),
    );
    expect(lit).toBeGreaterThan(0.5);
  });

  it('refuses thumbnails of different size', () => {
    const small: Thumbnail = { width: 2, height: 2, grey: new Uint8Array(4) };
    expect(() => changedShare(small, thumbnail(room()))).toThrow(RangeError);
  });
});
