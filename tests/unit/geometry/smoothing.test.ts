import { describe, expect, test } from 'vitest';
import { initialSmoothing, smoothReading } from '../../../src/geometry/motion/smoothing.ts';
import { METRIC_IDS, unknown, type Measure, type MetricId } from '../../../src/geometry/metric.ts';
import { nothingMeasured } from '../../../src/geometry/measure.ts';
import type { Reading } from '../../../src/geometry/reading.ts';
import { seconds, type Millis } from '../../../src/base/units.ts';

const deg = (value: number): Measure => ({ value, sigma: 2, unit: 'deg' });

const readingOf = (at: Millis, measure: Measure): Reading => {
  const metrics = Object.fromEntries(METRIC_IDS.map((id) => [id, unknown('wrong view')])) as Record<MetricId, Measure>;
  return { at, view: 'front', yaw: deg(0), gate: null, metrics: { ...metrics, headPitch: measure } };
};

/** What comes out for head pitches at given seconds; null stands for an unknown. */
function smoothed(frames: readonly (readonly [number, number | null])[]): (number | string)[] {
  let state = initialSmoothing();
  return frames.map(([at, value]) => {
    const step = smoothReading(state, readingOf(seconds(at), value === null ? unknown('head turned') : deg(value)));
    ({ state } = step);
    const { headPitch } = step.reading.metrics;
    return 'value' in headPitch ? headPitch.value : headPitch.unknown;
  });
}
const everySecond = (values: readonly (number | null)[]) => smoothed(values.map((value, index) => [index, value]));

describe('at one picture a second', () => {
  test('a real change is followed within three seconds', () => {
    const out = everySecond([0, 0.2, -0.1, 0.1, 0, 20, 20.1, 19.9, 20]);
    expect(out[8]).toBeGreaterThan(19);
    expect(out[8]).toBeLessThan(21);
  });

  test('one bad picture is not answered', () => {
    const out = everySecond([0, 0.2, -0.1, 0.1, 0, 30, 0, 0.1, 0]).slice(1);
    for (const value of out) expect(Math.abs(Number(value))).toBeLessThan(1);
  });

  test('the first picture after a start may be the bad one', () => {
    expect(everySecond([12, 12])[0]).toBe('still settling');
  });

  test('noise shrinks', () => {
    const noise = [2, -2, 1, -1, 2, -1, 1, -2, 2, -2, 1, -1];
    const out = everySecond(noise).slice(2).map(Number);
    const rms = (values: readonly number[]): number => Math.sqrt(values.reduce((t, v) => t + v * v, 0) / values.length);
    expect(rms(out)).toBeLessThan(0.8 * rms(noise));
  });
});

test('unknown stays unknown: neither the last value nor zero', () => {
  expect(everySecond([5, 5, null, 5])[2]).toBe('head turned');
});

test('after a gap everything starts anew', () => {
  const out = smoothed([
    [0, 5],
    [1, 5],
    [2, 5],
    [20, 40],
    [21, 40],
  ]);
  expect(out[3]).toBe('still settling');
  expect(out[4]).toBeCloseTo(40, 1);
});

test('only differences of time count', () => {
  const frames = [3, 4, 9, 9.5, 4].map((value, index) => [index, value] as const);
  const later = frames.map(([at, value]) => [at + 4096, value] as const);
  expect(smoothed(later)).toEqual(smoothed(frames));
});

test('a reading that measured nothing passes through', () => {
  const blind = nothingMeasured(seconds(1), 'unknown', 'dark');
  expect(smoothReading(initialSmoothing(), blind).reading).toEqual(blind);
});

test('centimetres and degrees of the head forward go with the filtered index', () => {
  const at = (second: number, index: number): Reading => {
    const reading = readingOf(seconds(second), deg(0));
    const of = (share: number, unit: 'cm' | 'deg'): Measure => ({ value: share * index, sigma: share * 20, unit });
    return {
      ...reading,
      metrics: { ...reading.metrics, headForwardIndex: { value: index, sigma: 20, unit: '%' } },
      headForward: { centimetres: of(0.02, 'cm'), degrees: of(0.1, 'deg') },
    };
  };
  let state = initialSmoothing();
  let last: Reading | null = null;
  const shown: (Measure | undefined)[] = [];
  for (const [second, index] of [40, 42, 41, 300].entries()) {
    const step = smoothReading(state, at(second, index));
    ({ state, reading: last } = step);
    shown.push(last.headForward?.centimetres);
  }
  expect(shown[0]).toEqual(unknown('still settling'));
  const valueOf = (measure: Measure | undefined): number =>
    measure !== undefined && 'value' in measure ? measure.value : NaN;
  const value = valueOf(last?.metrics.headForwardIndex);
  expect(value).toBeLessThan(50);
  expect(valueOf(last?.headForward?.centimetres)).toBeCloseTo(0.02 * value, 6);
  expect(valueOf(last?.headForward?.degrees)).toBeCloseTo(0.1 * value, 6);
});

test('a clock set back by an hour: nothing is held on to', () => {
  const before = [0, 1, 2, 3].map((at): readonly [number, number] => [3600 + at, 5]);
  const after = [0, 1, 2, 3, 4, 5].map((at): readonly [number, number] => [at, 40]);
  const out = smoothed([...before, ...after]);
  expect(out[4]).toBe('still settling');
  for (const value of out.slice(5)) expect(value).toBeCloseTo(40, 0);
});

test('a picture that is a little late changes nothing', () => {
  const out = smoothed([
    [0, 5],
    [1, 5],
    [2, 5],
    [1.5, 30],
    [3, 5],
  ]);
  expect(out[3]).toBeCloseTo(5, 1);
  expect(out[4]).toBeCloseTo(5, 1);
});

test('pictures eight seconds apart settle too', () => {
  const out = smoothed([0, 8, 16, 24, 32].map((at) => [at, 20]));
  expect(out.slice(0, 2)).toEqual(['still settling', 'still settling']);
  for (const value of out.slice(2)) expect(value).toBeCloseTo(20, 1);
});

test('values that alternate are followed on the average: neither end of them stays', () => {
  const out = everySecond(Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 5 : 40)));
  const late = out.slice(20).map(Number);
  const mean = late.reduce((sum, value) => sum + value, 0) / late.length;
  expect(mean).toBeGreaterThan(15);
  expect(mean).toBeLessThan(30);
});
