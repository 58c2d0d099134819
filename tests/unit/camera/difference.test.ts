import { assert, property, integer, double, constantFrom, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedShare } from '../../../src/camera/pure/difference.ts';
import { THUMBNAIL, type Thumbnail } from '../../../src/camera/pure/thumbnail.ts';

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
