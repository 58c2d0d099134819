import { describe, expect, test } from 'vitest';
import { degrees, radians, toDegrees, toRadians } from '../../../src/base/units.ts';
import { rotation, turned, type Rotation } from '../../../src/base/vector.ts';
import { faceMesh, faceSquare } from '../../../src/pose/face-mesh.ts';
import { FACE_SHAPE } from '../../../src/pose/face-shape.ts';
import type { Keypoints } from '../../../src/pose/points.ts';
import { PICTURE, somebody } from './fakes.ts';

const FACE: Keypoints = {
  ...somebody(320, 300),
  nose: { x: 320, y: 215, score: 0.9 },
  left_eye: { x: 335, y: 195, score: 0.9 },
  right_eye: { x: 305, y: 195, score: 0.9 },
};

/** A network that answers a face of the shape's own measures, 8 px a cm in the middle of its input, turned as asked. */
function answering(turn: Rotation, score: number) {
  const mesh = new Float32Array(3 * 468);
  for (const [index, left, up, out] of FACE_SHAPE) {
    const [x, y, z] = turned(turn, [left, -up, -out]);
    mesh.set([96 + 8 * x, 96 + 8 * y, 8 * z], 3 * index);
  }
  return faceMesh({ run: () => Promise.resolve({ mesh, score } as never), dispose: () => undefined });
}

describe('the face of a mesh', () => {
  test('is turned as the mesh is, and lies where its square lies', async () => {
    const turn = rotation(0, 1, toRadians(degrees(-14))); // the left side up
    const face = await answering(turn, 0.9).look(PICTURE, FACE);
    expect(toDegrees(radians(Math.atan2(-face!.left[1], face!.left[0])))).toBeCloseTo(14, 3);
    expect(face!.forward[2]).toBeCloseTo(-1, 5);
    const { x, side } = faceSquare(FACE);
    expect(Math.abs(face!.x - x)).toBeLessThan(side / 20);
  });

  test('is none where the network doubts it', async () => {
    expect(await answering(rotation(0, 1, radians(0)), 0.49).look(PICTURE, FACE)).toBeNull();
    expect(await answering(rotation(0, 1, radians(0)), NaN).look(PICTURE, FACE)).toBeNull();
  });

  test('is not looked for where it is too small', async () => {
    const far = Object.fromEntries(
      Object.entries(FACE).map(([name, { x, y, score }]) => [name, { x: x / 8, y: y / 8, score }]),
    ) as Keypoints;
    expect(await answering(rotation(0, 1, radians(0)), 0.9).look(PICTURE, far)).toBeNull();
  });
});

test('the square holds the ears, and shifts and grows with the points', () => {
  const { x, side } = faceSquare(FACE);
  expect(x - side / 2).toBeLessThan(FACE.right_ear.x);
  expect(x + side / 2).toBeGreaterThan(FACE.left_ear.x);
  const moved = Object.fromEntries(
    Object.entries(FACE).map(([name, point]) => [name, { ...point, x: 2 * point.x + 30, y: 2 * point.y }]),
  ) as Keypoints;
  expect(faceSquare(moved).x).toBeCloseTo(2 * x + 30, 6);
  expect(faceSquare(moved).side).toBeCloseTo(2 * side, 6);
});
