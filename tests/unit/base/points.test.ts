import { expect, expectTypeOf, test } from 'vitest';
import { bilinear } from '../../../src/base/picture.ts';
import { distance, middleOfSeen, midpoint, type ImagePoint, type PicturePoint } from '../../../src/base/points.ts';
import { median, upperMedian } from '../../../src/base/statistics.ts';

const left: ImagePoint = { x: 0, y: 2 };
const right: ImagePoint = { x: 4, y: 5 };

test('a pair has its middle between the two, at the one that was seen, or nowhere', () => {
  expect(middleOfSeen(left, right)).toEqual({ x: 2, y: 3.5 });
  expect(middleOfSeen(left, null)).toEqual(left);
  expect(middleOfSeen(null, right)).toEqual(right);
  expect(middleOfSeen<'px'>(null, null)).toBeNull();
  expect(distance(left, right)).toBe(5);
});

test('a point of the picture in pixels never passes for one in picture widths', () => {
  expectTypeOf<ImagePoint>().not.toExtend<PicturePoint>();
  expectTypeOf(midpoint(left, right)).toEqualTypeOf<ImagePoint>();
  expectTypeOf<{ x: number; y: number }>().toExtend<PicturePoint>();
});

test('between four cells a value lies as near to each as the place does', () => {
  const at = (column: number, row: number) => 10 * row + column;
  expect(bilinear(at, 1, 2)).toBe(21);
  expect(bilinear(at, 1.25, 2.5)).toBe(26.25);
});

test('an even number of values: the median lies between the middle two, the upper median is the larger', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(upperMedian([4, 1, 3, 2])).toBe(3);
  expect(upperMedian([7, 1, 2])).toBe(2);
  expect(upperMedian([])).toBeNaN();
});
