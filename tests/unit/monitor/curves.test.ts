import { expect, test } from 'vitest';
import { isMeasured } from '../../../src/geometry/metric.ts';
import { judgeCalibration } from '../../../src/geometry/calibration/calibration.ts';
import { measureBack } from '../../../src/geometry/outline/back-curves.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { millis, seconds } from '../../../src/base/units.ts';
import { initialCurves, addCurves, type RecentCurves, type LiveCurves } from '../../../src/monitor/live-curves.ts';
import { initialOutlinePacing, isOutlineDue } from '../../../src/monitor/pacing.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { drawn, poseOfDrawn, type Drawn } from '../geometry/outline/body.ts';
import { monitorBefore, scene } from './fakes.ts';
import { pass, useVirtualClock } from './virtual-clock.ts';

useVirtualClock('2026-11-22T09:00:00');

const person = (change: Partial<Drawn> = {}, at = 0): Pose => ({ ...poseOfDrawn(drawn(change)), at: millis(at) });

function calibrated(pose: Pose): Baseline {
  const about = { id: 'own', name: 'Own', cameraId: 'camera', desk: 'standing', at: millis(0) } as const;
  const verdict = judgeCalibration({ upright: [pose], slump: null, chinForward: null }, about, 'side');
  if (!verdict.ok) throw new Error(verdict.fault);
  return verdict.baseline;
}

/** Looks at these people one after the other, four seconds apart. */
function looks(people: readonly Pose[], baseline: Baseline | null): LiveCurves {
  let state: RecentCurves = initialCurves();
  let last: LiveCurves | null = null;
  people.forEach((pose, index) => {
    const look = addCurves(state, { ...pose, at: millis(index * 4000) }, baseline);
    state = look.state;
    last = look.curves;
  });
  if (last === null) throw new Error('nobody was looked at');
  return last;
}

const changeOf = (curves: LiveCurves, id: 'thoracicCurve' | 'lumbarCurve'): number => {
  const { change } = curves[id];
  if (!isMeasured(change)) throw new Error(change.unknown);
  return change.value;
};

test('a calibration from the side keeps the curves of the upright', () => {
  const { curves } = calibrated(person());
  expect(curves?.thoracicCurve?.unit).toBe('deg');
  expect(curves?.lumbarCurve?.unit).toBe('deg');
});

test('without an outline it keeps none', () => {
  expect(calibrated({ ...person(), silhouette: null })).not.toHaveProperty('curves');
});

test('the own upright has changed by nothing', () => {
  const curves = looks([person(), person()], calibrated(person()));
  expect(changeOf(curves, 'thoracicCurve')).toBeCloseTo(0, 6);
  expect(changeOf(curves, 'lumbarCurve')).toBeCloseTo(0, 6);
});

test('a rounder back has changed to more, a flatter one to less, and more surely than either is known', () => {
  const baseline = calibrated(person());
  const rounder = looks([person({ kyphosis: 55 })], baseline);
  expect(changeOf(rounder, 'thoracicCurve')).toBeGreaterThan(8);
  expect(changeOf(looks([person({ lordosis: 5 })], baseline), 'lumbarCurve')).toBeLessThan(-10);
  const { now, change } = rounder.thoracicCurve;
  if (!isMeasured(now) || !isMeasured(change)) throw new Error('unknown');
  expect(change.sigma).toBeLessThan(now.sigma);
});

test('one look that stands alone is outvoted', () => {
  const steady = looks([person(), person(), person()], null);
  const odd = looks([person(), person({ kyphosis: 60 }), person()], null);
  expect(odd.thoracicCurve.now).toEqual(steady.thoracicCurve.now);
});

test('a back that is hidden now is unknown now, whatever was seen before', () => {
  const hidden = { ...person(), silhouette: null };
  const curves = looks([person(), hidden], calibrated(person()));
  expect(curves.lumbarCurve).toEqual({ now: { unknown: 'no outline' }, change: { unknown: 'no outline' } });
});

test('without the curves of an upright there is no change', () => {
  expect(looks([person()], null).thoracicCurve.change).toEqual({ unknown: 'no baseline' });
});

test('the curves alone are those of the whole reading', () => {
  const { thoracicCurve } = measureBack(person());
  expect(isMeasured(thoracicCurve)).toBe(true);
});

test('an outline is due after four seconds, later where it is dear, each second while one is held', () => {
  expect(isOutlineDue(initialOutlinePacing(), millis(0), 'shown')).toBe(true);
  const cheap = { at: millis(0), cost: millis(200) };
  expect(isOutlineDue(cheap, millis(3900), 'shown')).toBe(false);
  expect(isOutlineDue(cheap, seconds(4), 'shown')).toBe(true);
  expect(isOutlineDue({ at: millis(0), cost: seconds(1) }, seconds(9), 'shown')).toBe(false);
  expect(isOutlineDue({ at: millis(0), cost: seconds(1) }, seconds(10), 'shown')).toBe(true);
  expect(isOutlineDue(cheap, seconds(1), 'held')).toBe(true);
});

test('the outline is taken only when a screen asks, of somebody seen from the side, every four seconds', async () => {
  const before = { ...scene(), side: person() };
  const { start, send, counts, last } = await monitorBefore(before);
  start();
  await pass(20_000);
  expect(counts.outlines).toBe(0);
  send({ type: 'curves', wanted: true });
  await pass(40_000);
  expect(counts.outlines).toBeGreaterThanOrEqual(8);
  expect(counts.outlines).toBeLessThanOrEqual(11);
  const thoracic = last('curves')?.curves.thoracicCurve.now ?? { unknown: 'nobody' };
  expect(isMeasured(thoracic)).toBe(true);
  expect(last('tick')?.pose).toMatchObject({ silhouette: null });
  const { outlines } = counts;
  send({ type: 'curves', wanted: false });
  await pass(20_000);
  expect(counts.outlines).toBe(outlines);
});

test('a hidden page takes no outlines, and nobody in front of the camera has any', async () => {
  const { start, send, counts } = await monitorBefore({ ...scene(), side: person() });
  send({ type: 'curves', wanted: true });
  send({ type: 'visible', visible: false });
  start();
  await pass(20_000);
  expect(counts.outlines).toBe(0);
  const front = await monitorBefore(scene());
  front.send({ type: 'curves', wanted: true });
  front.start();
  await pass(20_000);
  expect(front.counts.outlines).toBe(0);
});

test('a calibration from the side takes the curves of the upright by itself', async () => {
  const { start, send, history, last } = await monitorBefore({ ...scene(), side: person() });
  start();
  await pass(3000);
  const ask = { steps: ['upright'], name: 'Side', desk: 'standing', replaces: null } as const;
  send({ type: 'calibrate', ask });
  await pass(15_000);
  expect(last('calibration')?.progress).toMatchObject({ phase: 'done' });
  const [kept] = await history.baselines();
  expect(kept?.curves?.lumbarCurve).toMatchObject({ unit: 'deg' });
});

test('when the outline cannot be had, watching goes on without it', async () => {
  const before = { ...scene(), side: person() };
  const { start, send, counts, states, last } = await monitorBefore(before);
  start();
  await pass(5000);
  before.broken = 2; // the first try, and the one on a fresh backend
  send({ type: 'curves', wanted: true });
  await pass(20_000);
  expect(states()).not.toContain('failed');
  expect(counts.outlines).toBe(2);
  expect(last('tick')?.reading).not.toBeNull();
});
