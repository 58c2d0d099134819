import { expect, test } from 'vitest';
import { unknown, type Measure } from '../../../src/geometry/metric.ts';
import { millis } from '../../../src/base/units.ts';
import type { CurveNow, LiveCurves } from '../../../src/monitor/live-curves.ts';
import { curveViews, lacksUpright } from '../../../src/features/watch/live-curves/curve-view.ts';

const AT = millis(1_000_000);
const degrees = (value: number, sigma = 2): Measure => ({ value, sigma, unit: 'deg' });
const upper = (change: Measure, now = degrees(45, 6)): LiveCurves => ({
  at: AT,
  thoracicCurve: { now, change },
  lumbarCurve: HIDDEN,
});
const HIDDEN: CurveNow = { now: unknown('outline unsure'), change: unknown('outline unsure') };
const first = (curves: LiveCurves) => curveViews(curves, AT)?.[0];

test.each([
  [12, '12° ± 4', 'rounder than your upright'],
  [-9, '9° ± 4', 'flatter than your upright'],
  [2, '2° ± 4', 'much like your upright'],
  [-3, '3° ± 4', 'much like your upright'],
])('a change of %i deg is said as %s, %s', (change, figure, says) => {
  expect(first(upper(degrees(change)))).toMatchObject({ change: figure, says, now: '45° ± 10' });
});

test('the own upright lies in the middle, more lies to the right', () => {
  expect(first(upper(degrees(0)))?.at).toBe(0.5);
  expect(first(upper(degrees(15)))?.at).toBeGreaterThan(0.7);
  expect(first(upper(degrees(90)))?.at).toBe(1);
});

test('what is hidden says why and shows no number', () => {
  expect(curveViews(upper(degrees(5)), AT)?.[1]).toEqual({
    name: 'Lower back',
    change: null,
    says: 'the line of your back is not clear',
    now: null,
    at: null,
    within: null,
  });
});

test('without the curves of an upright the curve itself is shown, and what to do is said', () => {
  const curves = upper(unknown('no baseline'));
  expect(first(curves)).toMatchObject({ change: null, says: '', now: '45° ± 10', at: null });
  expect(lacksUpright(curves)).toBe(true);
  expect(lacksUpright(upper(degrees(5)))).toBe(false);
});

test('what was seen half a minute ago is not now', () => {
  expect(curveViews(upper(degrees(5)), millis(AT + 31_000))).toBeNull();
  expect(curveViews(null, AT)).toBeNull();
});
