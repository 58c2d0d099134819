import { describe, expect, test } from 'vitest';
import { toDegrees, radians, toRadians, degrees } from '../../../src/base/units.ts';
import { after, rotation, sum, times, turned, type Rotation, type Vector } from '../../../src/base/vector.ts';
import { FACE_SHAPE, fitFace } from '../../../src/pose/face-shape.ts';

// Right, down, away from the camera. The shape's own points, of a face that looks at the camera, turned in a known way.
const [RIGHT, DOWN, AWAY] = [0, 1, 2] as const;
const PLACE: Vector = [312, 187, 40];
const PX_PER_CM = 9;

const seenAfter = (turn: Rotation): readonly Vector[] =>
  FACE_SHAPE.map(([, left, up, out]) => sum(times(turned(turn, [left, -up, -out]), PX_PER_CM), PLACE));

const angleBetween = (a: Vector, b: Vector): number =>
  toDegrees(radians(Math.acos(Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]))));

const by = (from: 0 | 1 | 2, towards: 0 | 1 | 2, angle: number): Rotation =>
  rotation(from, towards, toRadians(degrees(angle)));

describe('the turn of a face', () => {
  test.each([
    ['level', 0, 0, 0],
    ['looking down', 35, 0, 0],
    ['looking up', -25, 0, 0],
    ['turned aside', 0, 60, 0],
    ['laid aside', 0, 0, -32],
    ['all at once', 20, -30, 15],
    ['upside down', 0, 0, 178],
  ])('%s is found as it is', (_, pitch, yaw, tilt) => {
    const turn = after(after(by(AWAY, DOWN, -pitch), by(RIGHT, AWAY, yaw)), by(RIGHT, DOWN, tilt));
    const face = fitFace(seenAfter(turn));
    expect(angleBetween(face!.forward, turned(turn, [0, 0, -1]))).toBeLessThan(0.01);
    expect(angleBetween(face!.left, turned(turn, [1, 0, 0]))).toBeLessThan(0.01);
  });

  test('points that lie in one place are no face', () => {
    expect(fitFace(FACE_SHAPE.map(() => PLACE))).toBeNull();
  });

  test('points that are off by a millimetre turn it by less than a degree', () => {
    const seen = seenAfter(by(AWAY, DOWN, -10)).map((point, index) =>
      sum(point, times([Math.sin(7 * index), Math.sin(11 * index), Math.sin(13 * index)], 0.1 * PX_PER_CM)),
    );
    expect(angleBetween(fitFace(seen)!.left, [1, 0, 0])).toBeLessThan(1);
  });
});
