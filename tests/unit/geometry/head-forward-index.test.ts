import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import { subjectOf, type BaselineComparison } from '../../../src/geometry/fit/subject.ts';
import { uprightPosture } from '../../../src/geometry/fit/posture.ts';
import { neckForward } from '../../../src/geometry/head/head-forward-index.ts';
import { measure } from '../../../src/geometry/measure.ts';
import { NECK_PER_FACE_DOWN } from '../../../src/geometry/network-habits.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { baselineOf, facing, ownBaseline, poseOf, threeSteps, valueOf, type Family } from './people.ts';

function comparedWith(pose: Pose, baseline = ownBaseline('front')): BaselineComparison {
  const { compared } = subjectOf(pose, baseline);
  if (typeof compared === 'string') throw new Error(compared);
  return compared;
}
const UPRIGHT = {
  front: comparedWith(poseOf('front', 'upright')),
  side: comparedWith(poseOf('side', 'upright'), ownBaseline('side')),
};

/** Neck flexion as it counts, deg, of a fit that reads `neck` and `pitch`. `face`: pitch by the face mesh; null: not seen. */
function counted(neck: number, pitch: number, family: Family = 'front', face: number | null = null): number {
  const compared = UPRIGHT[family];
  const posture = { ...uprightPosture(), neck: degrees(neck), pitch: degrees(pitch) };
  return neckForward({
    ...compared,
    fit: { ...compared.fit, posture },
    face: face === null ? null : { pitch: degrees(face), tilt: degrees(0) },
  });
}

describe('without a face', () => {
  /** What of 9 deg of neck is left: a fifth of the pitch goes along with it, and 1.7 deg are read too much by whoever looks down. */
  test.each([
    [0, 9],
    [8, 7.4],
    [11, 5.95],
    [14, 4.5],
    [30, 1.3],
  ])('and with the head %d deg down, 9 deg of neck count as %d', (pitch, left) => {
    expect(counted(9, pitch)).toBeCloseTo(counted(left, 0), 10);
  });
  test('a head that is raised takes nothing off', () => {
    expect(counted(9, -10)).toBe(counted(9, 0));
  });
  test('from the side a fifth of the pitch goes along with the neck, and nothing else is taken off', () => {
    expect(counted(9, 14, 'side')).toBeCloseTo(counted(9 - 0.2 * 14, 0, 'side'), 10);
  });
});

describe('with a face', () => {
  test.each([
    [0, 0],
    [-12, 0],
    [4, 4 * NECK_PER_FACE_DOWN],
    [20, 20 * NECK_PER_FACE_DOWN],
  ])('that looks %d deg down, %d deg of neck are taken off', (down, less) => {
    expect(counted(9, 0, 'front', down)).toBeCloseTo(counted(9, 0) - less, 10);
  });
  test('that is level, a head that the points take down keeps all of its neck but a fifth of the pitch', () => {
    expect(counted(9, 14, 'front', 0)).toBeCloseTo(counted(9 - 0.2 * 14, 0), 10);
  });

  const withFace = baselineOf(threeSteps((posture) => facing(poseOf('front', posture))));
  const forward = poseOf('front', 'fhp_strong');
  const index = (pose: Pose, baseline = withFace): number => valueOf(measure(pose, baseline).metrics.headForwardIndex);
  test('the same drop of the head is less of a forward head the further down the face looks', () => {
    const perDegree = (100 * NECK_PER_FACE_DOWN) / comparedWith(forward, withFace).person.chinForward;
    /** As the face is seen from the camera's place, which is not the nose's height. */
    const seen = (pitch: number): number => Math.max(0, comparedWith(facing(forward, pitch), withFace).face!.pitch);
    const level = index(facing(forward));
    expect(level).toBeGreaterThan(60);
    for (const pitch of [6, 18])
      expect(index(facing(forward, pitch))).toBeCloseTo(level - perDegree * (seen(pitch) - seen(0)), 8);
    expect(index(facing(forward, 18))).toBeLessThan(index(facing(forward, 6)));
  });
  test.each([
    ['the picture', forward, withFace],
    ['the calibration', facing(forward, 10, 12), ownBaseline('front')],
  ])('that %s does not show, the forward head is that of the points', (_, pose, baseline) => {
    const { face: _face, ...bare } = pose;
    expect(measure(pose, baseline)).toEqual(measure(bare, ownBaseline('front')));
  });
});

test('from the side the forward head does without a face', () => {
  const seen = baselineOf(threeSteps((posture) => facing(poseOf('side', posture))));
  const pose = poseOf('side', 'fhp_strong');
  expect(measure(facing(pose, 10, 5), seen)).toEqual(measure(pose, ownBaseline('side')));
});
