import { expect, test } from 'vitest';
import { causeOf, waitedBetween, type Waits } from '../../../tools/soak/gaps.ts';
import { growthOf } from '../../../tools/soak/memory.ts';

const waits = (byThread: Record<string, number>): Waits => ({ at: 0, byThread: new Map(Object.entries(byThread)) });

test('a thread that began in between has waited for nothing that is known', () => {
  expect(waitedBetween(waits({ a: 100, b: 50 }), waits({ a: 130, b: 450, c: 9000 }))).toEqual({
    longest: 400,
    all: 430,
  });
  expect(waitedBetween(waits({}), waits({}))).toEqual({ longest: 0, all: 0 });
});

test.each([
  [900, 0, 0, 'none'],
  [1700, 100, 699, 'page'],
  [1700, 699, 900, 'unsure'],
  [1700, 700, 900, 'machine'],
  [2500, 0, 0, 'page'],
] as const)('a gap of %d ms, one thread %d ms without a processor, all %d ms: %s', (gap, longest, all, cause) => {
  expect(causeOf(gap, { longest, all })).toBe(cause);
});

test('growth is that of the second half: code is compiled in the first', () => {
  const points = [0, 5, 10, 15, 20, 25, 30, 35].map((minute): [number, number] => [minute, minute < 20 ? minute : 20]);
  expect(growthOf(points)).toBeCloseTo(0);
  expect(growthOf(points.map(([minute]): [number, number] => [minute, minute / 60]))).toBeCloseTo(1);
});
