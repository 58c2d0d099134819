import { assert, boolean, double, integer, property, record } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { SavedSkeleton } from '../../../src/history/records/snapshot.ts';
import { overlay, placed, trunkLength } from '../../../src/features/snapshot/pure/saved/overlay.ts';
import { saved } from '../history/snapshots.ts';

const still = saved('still');

/** The same person in another picture: nearer or further, elsewhere, perhaps seen from the other side. */
const elsewhere = (scale: number, x: number, y: number, mirror: boolean): SavedSkeleton =>
  placed(still.skeleton, { across: mirror ? -scale : scale, down: scale, x, y }, { ...still.skeleton, width: 4000 });

describe('one laid over another', () => {
  it('comes to lie exactly on it when it is the same person in the same posture', () => {
    const anywhere = record({
      scale: double({ min: 0.2, max: 5, noNaN: true }),
      x: integer({ min: -2000, max: 2000 }),
      y: integer({ min: -2000, max: 2000 }),
      mirror: boolean(),
    });
    assert(
      property(anywhere, ({ scale, x, y, mirror }) => {
        const moved = { skeleton: elsewhere(scale, x, y, mirror), view: mirror ? 'sideRight' : 'sideLeft' } as const;
        const placement = overlay(still, moved);
        if (placement === null) throw new Error('expected a placement');
        const back = placed(moved.skeleton, placement, still.skeleton);
        expect([back.width, back.height]).toEqual([800, 1200]);
        for (const [name, [a, b, score]] of Object.entries(still.skeleton.points)) {
          const point = back.points[name];
          expect(point?.[0]).toBeCloseTo(a, 4);
          expect(point?.[1]).toBeCloseTo(b, 4);
          expect(point?.[2]).toBe(score);
        }
        expect(back.marks.c7?.[0]).toBeCloseTo(still.skeleton.marks.c7?.[0] ?? Number.NaN, 4);
      }),
    );
  });

  it('lies at the hips where only one of them shows the lower end of the back', () => {
    const { skeleton } = still;
    const without = { ...skeleton, marks: {} };
    const placement = overlay(still, { skeleton: without, view: 'sideLeft' });
    expect(placement).toEqual({ across: 1, down: 1, x: 0, y: 0 });
  });

  it('keeps how far somebody leans: it is not turned', () => {
    const { skeleton } = still;
    const leaning = { ...skeleton, points: { ...skeleton.points, left_shoulder: [300, 390, 0.9] as const } };
    const placement = overlay(still, { skeleton: leaning, view: 'sideLeft' });
    expect(placement?.across).toBe(placement?.down);
  });

  it.each([
    ['no hips', { left_hip: undefined }],
    ['no shoulders', { left_shoulder: undefined }],
    ['hips that were guessed', { left_hip: [410, 640, 0.1] }],
  ] as const)('is not possible with %s', (_what, points) => {
    const some: Record<string, readonly [number, number, number]> = {};
    for (const [name, point] of Object.entries<readonly [number, number, number] | undefined>({
      ...still.skeleton.points,
      ...points,
    })) {
      if (point) some[name] = point;
    }
    const skeleton = { ...still.skeleton, points: some };
    expect(trunkLength(skeleton)).toBeNull();
    expect(overlay(still, { skeleton, view: 'sideLeft' })).toBeNull();
  });
});
