import { expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import { personOf } from '../../../src/geometry/fit/person.ts';
import { uprightPosture } from '../../../src/geometry/fit/posture.ts';
import { neckForward } from '../../../src/geometry/head/head-forward-index.ts';
import { ownBaseline, type Family } from './people.ts';

/** Neck flexion as it counts, deg, of a fit that reads `neck` and `pitch`. */
function counted(neck: number, pitch: number, family: Family = 'front'): number {
  const baseline = ownBaseline(family);
  const person = personOf(baseline);
  if (person === null) throw new Error('no person');
  return neckForward({ ...uprightPosture(), neck: degrees(neck), pitch: degrees(pitch) }, person, baseline.view);
}

/** What of 9 deg of neck is left: a fifth of the pitch goes along with it, and 1.7 deg are read too much by whoever looks down. */
test.each([
  [0, 9],
  [8, 7.4],
  [11, 5.95],
  [14, 4.5],
  [30, 1.3],
])('with the face %d deg down, 9 deg of neck count as %d', (pitch, left) => {
  expect(counted(9, pitch)).toBeCloseTo(counted(left, 0), 10);
});

test('a face that is raised takes nothing off', () => {
  expect(counted(9, -10)).toBe(counted(9, 0));
});

test('from the side a fifth of the pitch goes along with the neck, and nothing else is taken off', () => {
  expect(counted(9, 14, 'side')).toBeCloseTo(counted(9 - 0.2 * 14, 0, 'side'), 10);
});
