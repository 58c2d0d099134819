import { expect, test } from 'vitest';
import { causeOf, longestWait, type Waits } from '../../../tools/soak/gaps.ts';
import { growthOf } from '../../../tools/soak/memory.ts';

const waits = (byThread: Record<string, number>): Waits => ({ at: 0, byThread: new Map(Object.entries(byThread)) });

test('a thread that began in between has waited for nothing that is known', () => {
  expect(longestWait(waits({ a: 100, b: 50 }), waits({ a: 130, b: 450, c: 9000 }))).toBe(400);
  expect(longestWait(waits({}), waits({}))).toBe(0);
});

test.each([
  [900, 0, 'none'],
  [1700, 699, 'page'],
  [1700, 700, 'machine'],
  [2500, 0, 'page'],
] as const)('a gap of %d ms with %d ms without a processor: %s', (gap, waited, cause) => {
  expect(causeOf(gap, waited)).toBe(cause);
});

test('growth is that of the second half: code is compiled in the first', () => {
  const points = [0, 5, 10, 15, 20, 25, 30, 35].map((minute): [number, number] => [minute, minute < 20 ? minute : 20]);
  expect(growthOf(points)).toBeCloseTo(0);
  expect(growthOf(points.map(([minute]): [number, number] => [minute, minute / 60]))).toBeCloseTo(1);
});
