import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import { BODY_PARTS, DEFAULT_SLUMP, RESTING } from '../../../src/geometry/fit/anthropometry.ts';
import { projection, projectionSlope, type BodyModel } from '../../../src/geometry/fit/body.ts';
import { poseSlopes } from '../../../src/geometry/fit/pose-slopes.ts';
import { POSTURE_KEYS, poseSkeleton, postureOf, type BodyPosture } from '../../../src/geometry/fit/posture.ts';

const BODY: BodyModel = {
  rest: { ...RESTING, c7: [-0.055, 0.54, 0.01], seat: [0, 0, 0] },
  facing: degrees(25),
  origin: [0.1, 0.5, 0.8],
  camera: { focal: 0.7, middleY: 0.375, pitch: degrees(-12) },
  slump: DEFAULT_SLUMP,
};
const POSTURES: Readonly<Record<string, BodyPosture>> = {
  upright: postureOf(() => 0),
  'everything at once': {
    neck: degrees(9),
    pitch: degrees(14),
    headYaw: degrees(-20),
    roll: degrees(7),
    slump: 0.8,
    rounding: 0.3,
    slide: 0.5,
    lean: degrees(-11),
    sideLean: degrees(6),
    twist: degrees(13),
    shrugLeft: 0.02,
    shrugRight: -0.01,
    forward: 0.07,
    up: -0.03,
    left: 0.05,
  },
};
const STEP = 1e-4;

describe.each(Object.entries(POSTURES))('%s', (_name, posture) => {
  test.each(POSTURE_KEYS)('the slope by %s is the limit of differences', (key) => {
    const slopes = poseSlopes(BODY.rest, posture, BODY.slump);
    const [project, slopeOf] = [projection(BODY), projectionSlope(BODY)];
    const [less, more] = [-STEP, STEP].map((step) =>
      poseSkeleton(BODY.rest, { ...posture, [key]: posture[key] + step }, BODY.slump),
    );
    if (less === undefined || more === undefined) throw new Error('no skeleton');
    const here = poseSkeleton(BODY.rest, posture, BODY.slump);
    for (const part of BODY_PARTS) {
      for (const axis of [0, 1, 2] as const)
        expect(slopes[part][key][axis]).toBeCloseTo((more[part][axis] - less[part][axis]) / (2 * STEP), 6);
      const [from, to] = [project(less[part]), project(more[part])];
      const { x, y } = slopeOf(here[part], slopes[part][key]);
      expect(x).toBeCloseTo((to.x - from.x) / (2 * STEP), 6);
      expect(y).toBeCloseTo((to.y - from.y) / (2 * STEP), 6);
    }
  });
});
