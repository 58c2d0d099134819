import { degrees } from '../../../src/base/units.ts';
import { DEFAULT_SLUMP, RESTING } from '../../../src/geometry/fit/anthropometry.ts';
import type { BodyModel } from '../../../src/geometry/fit/body.ts';
import { postureOf, type BodyPosture } from '../../../src/geometry/fit/posture.ts';

/** Somebody turned aside, before a camera that looks up. */
export const BODY: BodyModel = {
  rest: { ...RESTING, c7: [-0.055, 0.54, 0.01], seat: [0, 0, 0] },
  facing: degrees(25),
  origin: [0.1, 0.5, 0.8],
  camera: { focal: 0.7, middleY: 0.375, pitch: degrees(-12) },
  slump: DEFAULT_SLUMP,
};
export const POSTURES: Readonly<Record<string, BodyPosture>> = {
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
