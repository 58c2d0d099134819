import { radians } from '../../../src/base/units.ts';
import { assert, boolean, double, nat, property, record } from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { drawRegion, toPicture, wholePicture, uprightSquare } from '../../../src/pose/region.ts';
import { gradient } from './fakes.ts';

const cells = (size: number) => new Float32Array(size * size * 3);

describe('a region of a picture', () => {
  test('the whole picture is the square round it, its short side padded evenly', () => {
    expect(wholePicture(gradient(640, 480))).toEqual({ x: 320, y: 240, side: 640, turn: 0 });
    expect(wholePicture(gradient(480, 640))).toEqual({ x: 240, y: 320, side: 640, turn: 0 });
  });

  test('its corners map to the picture, turned clockwise about its centre', () => {
    const region = uprightSquare({ x: 100, y: 50 }, 20);
    expect(toPicture(region, 0, 0)).toEqual({ x: 90, y: 40 });
    const quarter = toPicture({ ...region, turn: radians(Math.PI / 2) }, 0, 0);
    expect(quarter.x).toBeCloseTo(110);
    expect(quarter.y).toBeCloseTo(40);
  });

  test('drawn at its own size, a picture comes back pixel by pixel', () => {
    const picture = gradient(4, 4);
    const drawn = drawRegion(picture, wholePicture(picture), 4, cells(4));
    const rgb = picture.data.filter((_, index) => index % 4 !== 3);
    expect([...drawn]).toEqual([...rgb]);
  });

  test('outside the picture it is black', () => {
    const drawn = drawRegion(gradient(4, 4), uprightSquare({ x: 100, y: 100 }, 4), 4, cells(4).fill(9));
    expect(new Set(drawn)).toEqual(new Set([0]));
  });

  test('a cell lands where its coordinates say, whatever the centre, size and turn, and in the mirror', () => {
    const picture = gradient(64, 48); // red is x, green is y
    const within = record({
      x: double({ min: 24, max: 40, noNaN: true }),
      y: double({ min: 20, max: 28, noNaN: true }),
      side: double({ min: 2, max: 20, noNaN: true }),
      turn: double({ min: -Math.PI, max: Math.PI, noNaN: true }).map(radians),
    });
    assert(
      property(within, nat(7), nat(7), boolean(), (region, column, row, isMirrored) => {
        const drawn = drawRegion(picture, region, 8, cells(8), isMirrored);
        const u = (column + 0.5) / 8;
        const at = toPicture(region, isMirrored ? 1 - u : u, (row + 0.5) / 8);
        const cell = (row * 8 + column) * 3;
        expect(drawn[cell]).toBeCloseTo(at.x - 0.5, 3); // pixel n covers n to n + 1, its value is that of the middle
        expect(drawn[cell + 1]).toBeCloseTo(at.y - 0.5, 3);
      }),
    );
  });

  test('what is upright is drawn as if it were turned by next to nothing, at the edges of the picture, too', () => {
    const picture = gradient(24, 18);
    const anywhere = record({
      x: double({ min: -8, max: 32, noNaN: true }),
      y: double({ min: -8, max: 26, noNaN: true }),
      side: double({ min: 2, max: 40, noNaN: true }),
    });
    assert(
      property(anywhere, boolean(), ({ side, ...middle }, isMirrored) => {
        const region = uprightSquare(middle, side);
        const upright = drawRegion(picture, region, 8, cells(8), isMirrored);
        const turned = drawRegion(picture, { ...region, turn: radians(1e-12) }, 8, cells(8), isMirrored);
        expect(Math.max(...upright.map((value, cell) => Math.abs(value - turned[cell]!)))).toBeLessThan(1e-3);
      }),
    );
  });
});
