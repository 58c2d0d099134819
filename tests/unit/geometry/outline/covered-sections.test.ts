import { describe, expect, test } from 'vitest';
import { bendsOf } from '../../../../src/geometry/outline/polyline.ts';
import { angleBetweenChords } from '../../../../src/geometry/outline/back-line.ts';
import { implausibleSections } from '../../../../src/geometry/outline/covered-sections.ts';
import type { Support } from '../../../../src/geometry/sitting-or-standing.ts';

const FRAME = {
  hips: { x: 0, y: 100 },
  up: { x: 0, y: -1 },
  length: 100,
  forward: 1,
  ears: { x: 10, y: -40 },
} as const;
const heightOf = (index: number): number => 1 - index / 100;

/** A line down the back of somebody 100 px long who faces right: how far behind the hips it lies at each height, trunks. */
function lineOf(behind: (height: number) => number, support: Support = 'standing') {
  const line = Array.from({ length: 110 }, (_, index) => ({ x: -100 * behind(heightOf(index)), y: index }));
  const heights = line.map((_, index) => heightOf(index));
  return { line, heights, frame: FRAME, support, tangents: bendsOf(line, 1).tangents, first: 0 };
}
const back = (height: number): number => 0.2 + 0.05 * Math.sin(2 * Math.PI * (height - 0.2)) ** 3;
const hump =
  (at: number, size: number, half: number) =>
  (height: number): number =>
    back(height) + size * Math.max(0, 1 - Math.abs(height - at) / half);

/** The highest and lowest place of what no back makes; null where all of it may be one. */
function span(way: ReturnType<typeof lineOf>): readonly [number, number] | null {
  const found = implausibleSections(way).flat();
  return found.length === 0 ? null : [heightOf(Math.min(...found)), heightOf(Math.max(...found))];
}

describe('what no back makes', () => {
  test('a round back over hollow loins may be one', () => {
    expect(span(lineOf(back))).toBeNull();
  });
  test.each([
    ['an elbow behind the loins', 0.3, 0.15, 0.15],
    ['a bag on the shoulder blades', 0.6, 0.2, 0.15],
    ['a bag below the waist', 0.12, 0.06, 0.08],
  ])('%s bends more than backs do, about where it is', (_what, at, size, half) => {
    const [top, bottom] = span(lineOf(hump(at, size, half))) ?? [NaN, NaN];
    expect(top).toBeGreaterThan(at);
    expect(bottom).toBeLessThan(at);
    expect(top - bottom).toBeLessThan(0.8);
  });
  test('a line far behind shoulders and hips is none, but in a slump on a chair it may be', () => {
    const off = (height: number): number => 0.25 + back(height);
    expect(span(lineOf(off))).not.toBeNull();
    expect(span(lineOf(off, 'sitting'))).toBeNull();
  });
  test('what lies under hair is not asked about', () => {
    const way = lineOf(hump(0.75, 0.2, 0.08));
    expect(span(way)).not.toBeNull();
    expect(span({ ...way, first: 60 })).toBeNull();
  });
});

test('a soft stretch errs as a whole: twice as soft is more than twice as unsure', () => {
  const noise = (error: number): number => {
    const { line, heights, frame, support } = lineOf(back);
    const errors = line.map(() => error);
    return angleBetweenChords({ line, heights, errors, frame, support, hidden: [] }, [0.5, 0.3], [0.12, 0]).noise;
  };
  expect(noise(2) / noise(1)).toBeCloseTo(2, 5);
  expect(noise(8) / noise(4)).toBeCloseTo(4, 5);
});
