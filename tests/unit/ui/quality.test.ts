import { degrees } from '../../../src/base/units.ts';
import { expect, test } from 'vitest';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { looksUpBy } from '../../../src/features/calibrate/done.tsx';
import { ownBaseline } from '../geometry/people.ts';

const looking = (cameraPitch?: number): Baseline => {
  const { cameraPitch: _, ...baseline } = ownBaseline('front');
  return cameraPitch === undefined ? baseline : { ...baseline, cameraPitch: degrees(cameraPitch) };
};

test.each<[string, Baseline, number | null]>([
  ['steeply up', looking(-14.2), 14],
  ['just steep enough to say so', looking(-10), 10],
  ['a little up', looking(-6), null],
  ['down', looking(15), null],
  ['kept by an earlier version', looking(), null],
])('a camera that looks %s', (_, baseline, expected) => {
  expect(looksUpBy(baseline)).toBe(expected);
});
