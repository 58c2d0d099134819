import { expect, test } from 'vitest';
import { degrees, toRadians } from '../../../src/base/units.ts';
import { turn, type Vector } from '../../../src/base/vector.ts';
import { faceAngles } from '../../../src/geometry/fit/face-angles.ts';

const [RIGHT, DOWN, AWAY] = [0, 1, 2] as const;
const CAMERA = { focal: 0.7, middleY: 0.375, pitch: degrees(0) };
const LEVEL = { x: 0.5, y: 0.375, forward: [0, 0, -1] as Vector, left: [1, 0, 0] as Vector };
const turnedBy = (from: 0 | 1 | 2, towards: 0 | 1 | 2, angle: number) => ({
  ...LEVEL,
  forward: turn(LEVEL.forward, from, towards, toRadians(degrees(angle))),
  left: turn(LEVEL.left, from, towards, toRadians(degrees(angle))),
});
const level = faceAngles(LEVEL, CAMERA);

test('a head that looks down has its pitch, and no tilt', () => {
  const down = faceAngles(turnedBy(AWAY, DOWN, -20), CAMERA);
  expect(down.pitch - level.pitch).toBeCloseTo(20, 6);
  expect(down.tilt).toBeCloseTo(0, 6);
});

test('a left side that is higher is a positive tilt', () => {
  const tilted = faceAngles(turnedBy(RIGHT, DOWN, -12), CAMERA);
  expect(tilted.tilt - level.tilt).toBeCloseTo(12, 6);
});

test('a camera that looks down sees a level head turned up to it, and is put right', () => {
  const camera = { ...CAMERA, pitch: degrees(15) };
  expect(faceAngles(turnedBy(AWAY, DOWN, -15), camera).pitch).toBeCloseTo(level.pitch, 6);
});

test('beside the middle of the picture a face that looks along the lens is seen turned away', () => {
  const low = { ...turnedBy(AWAY, DOWN, -20), y: 0.375 + 0.7 * Math.tan(toRadians(degrees(20))) };
  expect(faceAngles(low, CAMERA).pitch - level.pitch).toBeCloseTo(0, 6);
});

test('in a corner of the picture a level face that looks into the lens is not laid aside by more than the way it looks', () => {
  const corner = { ...LEVEL, x: 0.5 + 0.2, y: 0.375 + 0.2 };
  const alongAxis = faceAngles({ ...LEVEL, x: 0.5 + 0.2 }, CAMERA);
  expect(alongAxis.tilt).toBeCloseTo(0, 6);
  expect(Math.abs(faceAngles(corner, CAMERA).tilt)).toBeLessThan(2.5);
});
