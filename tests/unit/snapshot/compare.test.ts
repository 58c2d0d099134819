import { assert, boolean, constantFrom, double, property } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { STATED_ERRORS } from '../../../src/geometry/stated-errors.ts';
import type { View } from '../../../src/geometry/reading.ts';
import type { SnapshotTag } from '../../../src/history/records/snapshot.ts';
import { changeOf, compare } from '../../../src/features/snapshot/pure/saved/compare.ts';
import { COMPARED_MEASURES } from '../../../src/features/snapshot/pure/saved/measures.ts';
import { saved, metricsOf } from '../history/snapshots.ts';
import { TEN, after } from '../history/support.ts';

const later = { at: after(86_400) };
const deg = (value: number, sigma: number) => ({ value, sigma, unit: 'deg' }) as const;

describe('a change', () => {
  // 1.645 * sqrt(3^2 + 4^2) = 8.225: what two measurements of one posture differ by nine times in ten.
  it.each([
    [40, 48.2, false],
    [40, 48.3, true],
    [48.3, 40, true],
    [40, 40, false],
  ])('from %d to %d with errors 3 and 4 counts: %s', (before, now, beyond) => {
    const change = changeOf('trunkInclination', deg(before, 3), deg(now, 4), true);
    expect(change?.reach).toBeCloseTo(8.225, 3);
    expect(change?.value).toBeCloseTo(now - before);
    expect(change?.beyond).toBe(beyond);
  });

  it('is none where one of them is not measured, or in another unit', () => {
    expect(changeOf('cva', deg(40, 3), { unknown: 'hair' }, true)).toBeNull();
    expect(changeOf('cva', { unknown: 'hair' }, deg(40, 3), true)).toBeNull();
    expect(changeOf('cva', deg(40, 3), { value: 40, sigma: 3, unit: 'cm' }, true)).toBeNull();
  });

  it('is as large in the other direction', () => {
    const value = double({ min: -90, max: 90, noNaN: true });
    const sigma = double({ min: 0.1, max: 20, noNaN: true });
    assert(
      property(constantFrom(...COMPARED_MEASURES), value, sigma, value, sigma, boolean(), (id, a, s, b, t, oneBody) => {
        const [there, back] = [
          changeOf(id, deg(a, s), deg(b, t), oneBody),
          changeOf(id, deg(b, t), deg(a, s), oneBody),
        ];
        expect(there?.value).toBeCloseTo(-(back?.value ?? Number.NaN));
        expect(there?.beyond).toBe(back?.beyond);
      }),
    );
  });
});

describe('the error of a change on one body', () => {
  const { floor } = STATED_ERRORS.thoracicCurve.side;

  it('is what each picture errs by itself and what errs between pictures, without what differs between people', () => {
    const [a, b] = [deg(40, Math.hypot(floor, 3)), deg(50, Math.hypot(floor, 4))];
    expect(changeOf('thoracicCurve', a, b, true)?.reach).toBeCloseTo(1.645 * Math.hypot(3, 4, 5.3));
    expect(changeOf('thoracicCurve', a, b, false)?.reach).toBeCloseTo(1.645 * Math.hypot(a.sigma, b.sigma));
  });

  it('is never larger than both errors together, and never nothing', () => {
    const sigma = double({ min: 0.1, max: 20, noNaN: true });
    assert(
      property(constantFrom(...COMPARED_MEASURES), sigma, sigma, (id, s, t) => {
        const [known, full] = [changeOf(id, deg(1, s), deg(2, t), true), changeOf(id, deg(1, s), deg(2, t), false)];
        expect(known?.reach).toBeLessThanOrEqual((full?.reach ?? 0) + 1e-9);
        expect(known?.reach).toBeGreaterThan(0);
      }),
    );
  });

  it.each<[View, readonly SnapshotTag[], readonly SnapshotTag[], boolean]>([
    ['sideLeft', ['standing'], ['standing', 'after'], true],
    ['sideLeft', ['standing'], [], false], // not said
    ['sideLeft', ['sitting'], ['sitting'], false], // arms and seat differ more than the build
    ['front', ['standing'], ['standing'], false], // no curves there
  ])('%s, %j and %j: %s', (view, tags, otherTags, oneBody) => {
    expect(compare(saved('a', { view, tags }), saved('b', { view, tags: otherTags, ...later })).oneBody).toBe(oneBody);
  });
});

describe('two snapshots', () => {
  it('are compared from the earlier to the later, whichever is named first', () => {
    const [old, fresh] = [saved('old'), saved('fresh', { ...later, metrics: metricsOf({ cva: [58, 2.5] }) })];
    for (const { earlier, differences } of [compare(old, fresh), compare(fresh, old)]) {
      expect(earlier.id).toBe('old');
      expect(differences.find(({ id }) => id === 'cva')?.change).toMatchObject({ value: 10, beyond: true });
      expect(differences.find(({ id }) => id === 'thoracicCurve')?.change).toBeNull();
      expect(differences.map(({ id }) => id)).toEqual(['cva', 'thoracicCurve', 'kyphosisIndex', 'lumbarCurve']);
    }
  });

  it.each<[View, readonly SnapshotTag[], View, readonly SnapshotTag[], string | null]>([
    ['sideLeft', ['standing'], 'sideRight', ['standing', 'after'], null], // both sides of a body are measured alike
    ['sideLeft', ['standing'], 'sideLeft', [], null],
    ['front', [], 'front', ['sitting'], null],
    ['sideLeft', ['standing'], 'front', ['standing'], 'views'],
    ['sideLeft', ['standing'], 'oblique', ['standing'], 'view unclear'],
    ['unknown', [], 'unknown', [], 'view unclear'],
    ['back', [], 'back', [], null],
    ['front', [], 'back', [], 'views'],
    ['oblique', [], 'oblique', [], 'view unclear'],
    ['sideLeft', ['standing'], 'sideLeft', ['sitting'], 'posture'],
    ['sideLeft', ['standing', 'sitting'], 'sideLeft', ['sitting'], null], // both said: nothing said
  ])('%s %j and %s %j: %s', (view, tags, otherView, otherTags, against) => {
    const comparison = compare(saved('a', { view, tags }), saved('b', { view: otherView, tags: otherTags, ...later }));
    expect(comparison.against).toBe(against);
    expect(comparison.differences.length).toBeGreaterThan(0);
    expect(comparison.differences.some(({ change }) => change !== null)).toBe(against === null);
  });

  it('say when one of them does not tell sitting from standing', () => {
    expect(compare(saved('a'), saved('b', { ...later, tags: [] })).unsaid).toBe(true);
    expect(compare(saved('a'), saved('b', later)).unsaid).toBe(false);
  });

  it('have every measure named once', () => {
    expect(new Set(COMPARED_MEASURES).size).toBe(COMPARED_MEASURES.length);
    expect(saved('a').at).toBe(TEN);
  });
});
