import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import { BODY_PARTS, RESTING, type BodyPart } from '../../../src/geometry/fit/anthropometry.ts';
import { projection, type BodyModel, type Camera } from '../../../src/geometry/fit/body.ts';
import { cameraPitchOf } from '../../../src/geometry/fit/camera-pitch.ts';
import { defaultSlump } from '../../../src/geometry/fit/posture.ts';
import type { SeenPoint } from '../../../src/geometry/fit/posture-fit.ts';

const LEVEL: Camera = { focal: 0.7, middleY: 0.375, pitch: degrees(0) };

/** An average body, upright, 70 cm before a camera that looks down on it by `pitch`. */
function seenFrom(pitch: number, facing: number): Partial<Record<BodyPart, SeenPoint>> {
  const body: BodyModel = {
    rest: { ...RESTING, c7: [-0.055, 0.54, 0], seat: [0, 0, 0] },
    facing: degrees(facing),
    origin: [0, 0.55, 0.75],
    camera: { ...LEVEL, pitch: degrees(pitch) },
    slump: defaultSlump(),
  };
  const project = projection(body);
  return Object.fromEntries(
    BODY_PARTS.map((part): [BodyPart, SeenPoint] => [part, { ...project(RESTING[part]), sigma: 0.003 }]),
  );
}

describe('how steeply a camera looks down', () => {
  test.each([-20, -10, 0, 10, 20])('%s deg, from the face of somebody who looks straight ahead', (pitch) => {
    expect(Math.abs(cameraPitchOf(seenFrom(pitch, 0), degrees(0), LEVEL).pitch - pitch)).toBeLessThanOrEqual(5);
  });

  test('somebody who sits turned by ten degrees changes little', () => {
    expect(Math.abs(cameraPitchOf(seenFrom(10, 10), degrees(10), LEVEL).pitch - 10)).toBeLessThanOrEqual(5);
  });
});
