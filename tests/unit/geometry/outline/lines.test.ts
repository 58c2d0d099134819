import { describe, expect, test } from 'vitest';
import { area, outlineOf } from '../../../../src/geometry/outline/iso-line.ts';
import { arcLengths, resample, pointAt } from '../../../../src/geometry/outline/polyline.ts';
import { smoothLine } from '../../../../src/geometry/outline/smooth-line.ts';

const SIZE = 60;
/** A disc whose edge falls off over two cells, as a network's does. */
const disc = (x: number, y: number, radius: number) => ({
  width: SIZE,
  height: SIZE,
  data: Uint8ClampedArray.from({ length: SIZE * SIZE }, (_, index) => {
    const off = Math.hypot((index % SIZE) + 0.5 - x, Math.floor(index / SIZE) + 0.5 - y) - radius;
    return 255 * Math.min(1, Math.max(0, 0.5 - off / 2));
  }),
});

describe('the outline', () => {
  test('lies between the cells, to a tenth of one', () => {
    const outline = outlineOf(disc(30.3, 28.7, 14.4), { width: 600, height: 600 });
    expect(outline.length).toBeGreaterThan(60);
    for (const { x, y } of outline) expect(Math.abs(Math.hypot(x - 303, y - 287) - 144)).toBeLessThan(1);
  });
  test('has the person on its right hand', () => {
    expect(area(outlineOf(disc(30, 30, 10), { width: 60, height: 60 }))).toBeGreaterThan(0);
  });
  test('of the largest body counts', () => {
    const [small, large] = [disc(10, 10, 5), disc(38, 38, 16)];
    const both = { ...large, data: large.data.map((value, index) => Math.max(value, small.data[index] ?? 0)) };
    for (const { x } of outlineOf(both, { width: 60, height: 60 })) expect(x).toBeGreaterThan(20);
  });
  test('closes along the edge of the picture', () => {
    const outline = outlineOf(disc(0, 30, 12), { width: 60, height: 60 });
    expect(Math.min(...outline.map(({ x }) => x))).toBe(0);
  });
  test('of nobody is empty', () => {
    expect(
      outlineOf({ ...disc(0, 0, 1), data: new Uint8ClampedArray(SIZE * SIZE) }, { width: 60, height: 60 }),
    ).toEqual([]);
  });
});

describe('the smoothed line', () => {
  const arc = Array.from({ length: 120 }, (_, index) => ({ x: (index / 60 - 1) ** 2 * 10, y: index }));
  const certain = arc.map(() => 0.35);
  test('keeps a steady curve', () => {
    smoothLine(arc, certain).forEach(({ x }, index) => expect(Math.abs(x - (arc[index]?.x ?? NaN))).toBeLessThan(0.05));
  });
  test('crosses a bump in a soft edge', () => {
    const bumpy = arc.map(({ x, y }) => ({ x: y > 50 && y < 70 ? x + 6 : x, y }));
    const errors = arc.map(({ y }) => (y > 48 && y < 72 ? 8 : 0.35));
    smoothLine(bumpy, errors).forEach(({ x }, index) => expect(Math.abs(x - (arc[index]?.x ?? NaN))).toBeLessThan(1));
  });
});

test('a way in even steps has its length', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 3, y: 0 },
    { x: 3, y: 4 },
  ];
  expect(arcLengths(corner)).toEqual([0, 3, 7]);
  expect(resample(corner, 1)).toHaveLength(8);
  expect(pointAt(corner, arcLengths(corner), 5)).toEqual({ x: 3, y: 2 });
});
