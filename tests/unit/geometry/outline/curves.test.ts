import { degrees } from '../../../../src/base/units.ts';
import * as fc from '../../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { isMeasured, type MetricId } from '../../../../src/geometry/metric.ts';
import { measure } from '../../../../src/geometry/measure.ts';
import { backOf } from '../../../../src/geometry/outline/back.ts';
import type { Pose } from '../../../../src/pose/pose.ts';
import { drawn, poseOfDrawn, repainted, PICTURE, type Drawn } from './body.ts';

const read = (pose: Pose, id: MetricId): number => {
  const found = measure(pose, null, 'side').metrics[id];
  if (!isMeasured(found)) throw new Error(`${id}: ${found.unknown}`);
  return found.value;
};
const reason = (pose: Pose, id: MetricId): string => {
  const found = measure(pose, null, 'side').metrics[id];
  return isMeasured(found) ? `measured: ${found.value}` : found.unknown;
};
const of = (change: Partial<Drawn>, id: MetricId): number => read(poseOfDrawn(drawn(change)), id);

const all = (change: Partial<Drawn>) => {
  const pose = poseOfDrawn(drawn(change));
  return { thoracic: read(pose, 'thoracicCurve'), lumbar: read(pose, 'lumbarCurve') };
};

const anyBody = fc.record({ kyphosis: fc.integer({ min: 25, max: 60 }), lordosis: fc.integer({ min: 0, max: 45 }) });

describe('a drawn body of known curves', () => {
  test.each([
    [0, 15],
    [15, 30],
    [30, 45],
  ])('loins that hollow from %i to %i deg read hollower by as much', (less, more) => {
    const change = of({ lordosis: more }, 'lumbarCurve') - of({ lordosis: less }, 'lumbarCurve');
    expect(change / (more - less)).toBeGreaterThan(0.7);
    expect(change / (more - less)).toBeLessThan(1.3);
  });
  test.each([
    [30, 45],
    [40, 60],
  ])('a back that rounds from %i to %i deg reads rounder by as much', (less, more) => {
    const change = of({ kyphosis: more }, 'thoracicCurve') - of({ kyphosis: less }, 'thoracicCurve');
    expect(change / (more - less)).toBeGreaterThan(0.7);
    expect(change / (more - less)).toBeLessThan(1.3);
  });
  test('more curved never reads less', () => {
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 4, max: 15 }), (body, more) => {
        const { kyphosis, lordosis } = body;
        const rounder = all({ kyphosis: kyphosis + more, lordosis: lordosis + more });
        const less = all(body);
        expect(rounder.thoracic).toBeGreaterThan(less.thoracic);
        expect(rounder.lumbar).toBeGreaterThan(less.lumbar);
      }),
      { numRuns: 8 },
    );
  });
  test('the same person facing the other way, elsewhere, or nearer has the head as far forward', () => {
    const rounded = fc.record({
      kyphosis: fc.integer({ min: 40, max: 60 }),
      lordosis: fc.integer({ min: 0, max: 45 }),
    });
    fc.assert(
      fc.property(
        rounded,
        fc.constantFrom<1 | -1>(1, -1),
        fc.integer({ min: 170, max: 230 }),
        (body, forward, trunk) => {
          const there = of({ ...body, forward, trunk, at: [250, 410] }, 'cva');
          expect(Math.abs(there - of(body, 'cva'))).toBeLessThan(1);
        },
      ),
      { numRuns: 8 },
    );
  });
  test('the same person facing the other way, elsewhere, or nearer has the same back', () => {
    fc.assert(
      fc.property(
        anyBody,
        fc.constantFrom<1 | -1>(1, -1),
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 170, max: 230 }),
        (body, forward, shift, trunk) => {
          const here = all(body);
          const there = all({ ...body, forward, trunk, at: [240 + shift, 420 - shift] });
          expect(Math.abs(there.lumbar - here.lumbar)).toBeLessThan(2.5);
          expect(Math.abs(there.thoracic - here.thoracic)).toBeLessThan(3.5);
        },
      ),
      { numRuns: 8 },
    );
  });
  test('the places to draw lie on the back, in their order', () => {
    const back = backOf(poseOfDrawn(drawn()), degrees(90));
    if (typeof back === 'string') throw new Error(back);
    const { c7, inflection, sacrum } = back;
    expect(c7?.y).toBeLessThan(inflection?.y ?? NaN);
    expect(inflection?.y).toBeLessThan(sacrum?.y ?? NaN);
    expect(back.hidden).toEqual([]);
    expect(isMeasured(back.kyphosisIndex)).toBe(true);
  });
});

const sigmaOf = (pose: Pose, id: MetricId): number => {
  const found = measure(pose, null, 'side').metrics[id];
  return isMeasured(found) ? found.sigma : NaN;
};
/** What is added to the error on a free back, deg: independent of the error that is stated for every back. */
const lessSure = (pose: Pose, metric: MetricId): number =>
  Math.sqrt(sigmaOf(pose, metric) ** 2 - sigmaOf(poseOfDrawn(drawn()), metric) ** 2);

describe('what is hidden is unknown, the rest is measured', () => {
  test('no outline was asked for', () => {
    const pose = { ...poseOfDrawn(drawn()), silhouette: null };
    expect(reason(pose, 'thoracicCurve')).toBe('no outline');
    expect(reason(pose, 'lumbarCurve')).toBe('no outline');
  });
  test('a ponytail lies on the upper back: the head says where it leads, less surely', () => {
    const pose = poseOfDrawn(drawn({ ponytail: true }));
    const of = (kyphosis: number): number => read(poseOfDrawn(drawn({ ponytail: true, kyphosis })), 'thoracicCurve');
    expect(lessSure(pose, 'thoracicCurve')).toBeGreaterThan(3.7);
    expect(of(60) - of(30)).toBeGreaterThan(6);
    expect(Math.abs(read(pose, 'lumbarCurve') - read(poseOfDrawn(drawn()), 'lumbarCurve'))).toBeLessThan(4);
    const back = backOf(pose, degrees(90));
    expect(back).toMatchObject({ c7: null, hidden: [{ why: 'hair' }] });
  });
  test('hair down to the middle of the back leaves nothing of its rounding', () => {
    const pose = repainted(poseOfDrawn(drawn({ ponytail: true })), (value, x, y) =>
      y > 150 && y < 320 && Math.abs(x - 240) < 110 ? Math.max(value, 110) : value,
    );
    expect(reason(pose, 'thoracicCurve')).not.toContain('measured');
  });
  test('the wall behind the nape has the colour of the shirt', () => {
    const pose = repainted(poseOfDrawn(drawn()), (value, _x, y) => (y > 150 && y < 260 ? Math.max(value, 110) : value));
    expect(lessSure(pose, 'thoracicCurve')).toBeGreaterThan(3.7);
    expect(backOf(pose, degrees(90))).toMatchObject({ c7: null });
    expect(Math.abs(read(pose, 'lumbarCurve') - of({}, 'lumbarCurve'))).toBeLessThan(2);
  });
  test('the back of a chair cannot be told from the loins', () => {
    const pose = repainted(poseOfDrawn(drawn()), (value, _x, y) => (y > 300 && y < 420 ? Math.max(value, 110) : value));
    const { left_knee: left, right_knee: right } = pose.keypoints;
    const seated = {
      ...pose.keypoints,
      left_knee: { ...left, x: 380, y: 430 },
      right_knee: { ...right, x: 380, y: 430 },
    };
    expect(reason({ ...pose, keypoints: seated }, 'lumbarCurve')).toBe('outline unsure');
  });
  test('a board with corners is no part of the back', () => {
    const { trunk, at } = drawn();
    const board = (from: number, to: number): Pose =>
      repainted(poseOfDrawn(drawn()), (value, x, y) => {
        const [behind, up] = [(at[0] - x) / trunk, (at[1] - y) / trunk];
        return up > from && up < to && behind > 0 && behind < 0.75 ? 255 : value;
      });
    expect(reason(board(0.32, 0.6), 'lumbarCurve')).toBe('outline unsure');
    expect(Math.abs(read(board(0.32, 0.6), 'cva') - of({}, 'cva'))).toBeLessThan(2);
    expect(reason(board(0.55, 0.78), 'thoracicCurve')).toBe('outline unsure');
  });
  test('a bend that no back can do is no back', () => {
    expect(reason(poseOfDrawn(drawn({ lordosis: -45 })), 'lumbarCurve')).toBe('outline unsure');
  });
  test('an arm held behind the back makes the line of the loins', () => {
    const pose = poseOfDrawn(drawn());
    const elbow = { ...pose.keypoints.left_elbow, x: 180, y: 360, score: 0.9 };
    expect(reason({ ...pose, keypoints: { ...pose.keypoints, left_elbow: elbow } }, 'lumbarCurve')).toBe(
      'outline unsure',
    );
  });
  test('the back is outside the picture', () => {
    const pose = poseOfDrawn(drawn({ at: [60, 420] }));
    expect(reason(pose, 'thoracicCurve')).not.toContain('measured');
    expect(reason(pose, 'lumbarCurve')).not.toContain('measured');
  });
  test('the hips are outside the picture', () => {
    const pose = poseOfDrawn(drawn({ at: [240, 740] }));
    expect(reason(pose, 'lumbarCurve')).not.toContain('measured');
  });
  test('a view from the front has no line of the back', () => {
    const found = measure(poseOfDrawn(drawn()), null, 'front').metrics;
    expect(found.thoracicCurve).toEqual({ unknown: 'wrong view' });
    expect(found.lumbarCurve).toEqual({ unknown: 'wrong view' });
  });
});

describe('whatever the mask holds', () => {
  test('numbers are finite or there are none', () => {
    const body = poseOfDrawn(drawn());
    const cell = fc.record({
      x: fc.integer({ min: 0, max: PICTURE.width }),
      y: fc.integer({ min: 0, max: PICTURE.height }),
      size: fc.integer({ min: 4, max: 200 }),
      value: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (blots) => {
        const pose = repainted(body, (value, x, y) =>
          blots.reduce((now, blot) => (Math.hypot(x - blot.x, y - blot.y) < blot.size ? blot.value : now), value),
        );
        const wrong = Object.entries(measure(pose, null, 'side').metrics).filter(
          ([, found]) => isMeasured(found) && !(Number.isFinite(found.value) && found.sigma > 0),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
  test.each([0, 255])('a mask of nothing but %i gives no curves', (value) => {
    const pose = repainted(poseOfDrawn(drawn()), () => value);
    expect(reason(pose, 'thoracicCurve')).not.toContain('measured');
    expect(reason(pose, 'lumbarCurve')).not.toContain('measured');
  });
});
