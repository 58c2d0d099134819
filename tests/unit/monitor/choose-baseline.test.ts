import { describe, expect, test } from 'vitest';
import { fittingBaseline, followView, type OtherView } from '../../../src/monitor/choose-baseline.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import type { View } from '../../../src/geometry/reading.ts';
import { degrees, millis, seconds } from '../../../src/base/units.ts';

const STEP = { points: {}, frames: 1 };
const baseline = (id: string, cameraId: string, view: Baseline['view'], createdAt: number): Baseline => ({
  version: 1,
  id,
  name: id,
  cameraId,
  view,
  desk: 'sitting',
  createdAt: millis(createdAt),
  quality: 1,
  yaw: degrees(0),
  aspect: 0.75,
  moved: { forward: 0, up: 0, left: 0 },
  upright: STEP,
  slump: null,
  chinForward: null,
});
const KEPT = [
  baseline('newest', 'desk', 'front', 4),
  baseline('side', 'desk', 'sideLeft', 3),
  baseline('other', 'laptop', 'front', 2),
];

test.each([
  { camera: 'desk', view: 'sideLeft', chosen: null, fits: 'side', why: 'this camera in this view' },
  { camera: 'desk', view: 'sideRight', chosen: null, fits: 'newest', why: 'the newest of this camera' },
  { camera: 'desk', view: null, chosen: null, fits: 'newest', why: 'the view is not known yet' },
  { camera: 'desk', view: 'front', chosen: 'side', fits: 'side', why: 'the person chose it' },
  { camera: 'laptop', view: 'front', chosen: 'side', fits: 'other', why: 'the chosen one belongs to another camera' },
  { camera: 'new', view: 'front', chosen: 'side', fits: null, why: 'none was made with this camera' },
] as const)('$why', ({ camera, view, chosen, fits }) => {
  expect(fittingBaseline(KEPT, { id: camera, label: '' }, view, chosen)?.id ?? null).toBe(fits);
});

describe('a camera to which the browser gave another id', () => {
  const named = (id: string, name?: string): Baseline => ({
    ...baseline(id, `${id}'s`, 'front', 1),
    ...(name !== undefined && { cameraName: name }),
  });
  const fits = (kept: readonly Baseline[], label: string, id = 'new') =>
    fittingBaseline(kept, { id, label }, 'front', null)?.id ?? null;

  test('is known by its name', () => {
    expect(fits([named('a', 'Logi C270'), named('b', 'Built-in')], 'Built-in')).toBe('b');
  });
  test('is not known by a name that the browser does not tell', () => {
    expect(fits([named('a', ''), named('b')], '')).toBeNull();
  });
  test('is known by its id before its name: two cameras of one kind', () => {
    expect(fits([named('a', 'Logi C270'), named('b', 'Logi C270')], 'Logi C270', "b's")).toBe('b');
  });
});

describe('a change of seat', () => {
  const FRONT = baseline('desk', 'desk', 'front', 1);

  /** Follows readings at these seconds and views; the seconds at which another view had lasted. */
  function changes(seen: readonly (readonly [at: number, view: View])[], from: Baseline = FRONT): number[] {
    let other: OtherView | null = null;
    return seen.flatMap(([at, view]) => {
      const followed = followView(other, { at: seconds(at), view }, from);
      other = followed.other;
      return followed.stays ? [at] : [];
    });
  }
  const each = (from: number, to: number, view: View) =>
    Array.from({ length: to - from + 1 }, (_, index) => [from + index, view] as const);

  test('is another view for 20 s, and not a second less', () => {
    expect(changes(each(0, 19, 'sideLeft'))).toEqual([]);
    expect(changes(each(0, 20, 'sideLeft'))).toEqual([20]);
  });

  test('counts from the first reading of the other view, however few there are', () => {
    expect(
      changes([
        [0, 'front'],
        [100, 'sideLeft'],
        [119.9, 'sideLeft'],
        [120, 'sideLeft'],
      ]),
    ).toEqual([120]);
  });

  test.each<[string, View]>([
    ['the view of the baseline', 'front'],
    ['an unclear view', 'unknown'],
  ])('%s in between starts the count anew', (_, between) => {
    const seen = [...each(0, 19, 'sideLeft'), [20, between] as const, ...each(21, 40, 'sideLeft')];
    expect(changes(seen)).toEqual([]);
    expect(changes([...seen, [41, 'sideLeft']])).toEqual([41]);
  });

  test('a third view starts the count anew: the left side is not the right one', () => {
    expect(changes([...each(0, 15, 'sideLeft'), ...each(16, 35, 'sideRight')])).toEqual([]);
    expect(changes([...each(0, 15, 'sideLeft'), ...each(16, 36, 'sideRight')])).toEqual([36]);
  });

  test('is told once every 20 s while no baseline of that view takes over', () => {
    expect(changes(each(0, 62, 'oblique'))).toEqual([20, 41, 62]);
  });

  test('is none while the view is unclear, however long', () => {
    expect(changes(each(0, 60, 'unknown'))).toEqual([]);
  });

  test('is none while the view is that of the baseline in use', () => {
    expect(changes(each(0, 60, 'sideLeft'), baseline('side', 'desk', 'sideLeft', 1))).toEqual([]);
  });

  test('counts anew from where the clock was set back to, and not an hour later', () => {
    expect(changes([...each(3600, 3610, 'sideLeft'), ...each(0, 19, 'sideLeft')])).toEqual([]);
    expect(changes([...each(3600, 3610, 'sideLeft'), ...each(0, 20, 'sideLeft')])).toEqual([20]);
  });

  test('leaves nothing behind once it was told', () => {
    const told = followView({ view: 'sideLeft', since: millis(0) }, { at: seconds(20), view: 'sideLeft' }, FRONT);
    expect(told).toEqual({ other: null, stays: true });
  });
});
