import { difference, sum, times, type Vector } from '../base/vector.ts';

/**
 * The points of the face mesh that move least with the features: index in the mesh, place in cm (the person's left, up, out of the face), and
 * weight. From MediaPipe's face geometry (geometry_pipeline_metadata_landmarks of @mediapipe/face_mesh 0.4.1657299874, Apache-2.0).
 */
export const FACE_SHAPE: readonly (readonly [mesh: number, left: number, up: number, out: number, weight: number])[] = [
  [4, 0.0, -0.463, 7.587, 0.0709],
  [6, 0.0, 2.473, 5.789, 0.0321],
  [10, 0.0, 8.262, 4.482, 0.0084],
  [33, -4.446, 2.664, 3.173, 0.0587],
  [54, -6.279, 6.615, 1.426, 0.0077],
  [67, -3.524, 8.006, 3.729, 0.0091],
  [117, -5.259, 0.946, 2.974, 0.0098],
  [119, -3.301, 0.862, 3.873, 0.0146],
  [121, -1.821, 1.468, 4.224, 0.0186],
  [127, -7.743, 2.365, -2.005, 0.0052],
  [129, -1.786, -0.978, 4.85, 0.1206],
  [132, -7.271, -2.891, -2.252, 0.0056],
  [133, -1.856, 2.585, 3.758, 0.0533],
  [136, -5.085, -7.179, 0.715, 0.0669],
  [143, -6.408, 2.236, 1.561, 0.0148],
  [147, -6.235, -1.944, 1.664, 0.0143],
  [198, -1.247, 0.23, 5.681, 0.0255],
  [205, -3.833, -1.537, 4.138, 0.0473],
  [263, 4.446, 2.664, 3.173, 0.0587],
  [284, 6.279, 6.615, 1.426, 0.0077],
  [297, 3.524, 8.006, 3.729, 0.0091],
  [346, 5.259, 0.946, 2.974, 0.0098],
  [348, 3.301, 0.862, 3.873, 0.0146],
  [350, 1.821, 1.468, 4.224, 0.0186],
  [356, 7.743, 2.365, -2.005, 0.0052],
  [358, 1.786, -0.978, 4.85, 0.1206],
  [361, 7.271, -2.891, -2.252, 0.0056],
  [362, 1.856, 2.585, 3.758, 0.0533],
  [365, 5.085, -7.179, 0.715, 0.0669],
  [372, 6.408, 2.236, 1.561, 0.0148],
  [376, 6.235, -1.944, 1.664, 0.0143],
  [420, 1.247, 0.23, 5.681, 0.0255],
  [425, 3.833, -1.537, 4.138, 0.0473],
];

/** A face that was found: its middle in the units of the points, and its directions as unit vectors (right, down, away from the camera). */
export interface FittedFace {
  readonly middle: Vector;
  readonly forward: Vector;
  readonly left: Vector;
}

/** cm times the unit of the points: below it all points lie in one place. */
const LEAST_SPREAD = 1e-6;
const AXES = [0, 1, 2] as const;
const TURNS = 100; // of the power iteration: the largest eigenvalue stands well apart

/**
 * The rotation that lays the face's shape best on its points: weighted least squares over rotation, place and size (Horn 1987). `points`: right,
 * down and away from the camera in one unit, in the order of FACE_SHAPE. Null when they span no face.
 */
export function fitFace(points: readonly Vector[]): FittedFace | null {
  const pairs = FACE_SHAPE.map(([, left, up, out, weight], index) => {
    const shape: Vector = [left, -up, -out]; // of a face that looks at the camera
    return { shape, seen: points[index]!, weight };
  });
  const whole = pairs.reduce((all, { weight }) => all + weight, 0);
  const middleOf = (of: (pair: (typeof pairs)[number]) => Vector): Vector =>
    times(
      pairs.reduce<Vector>((all, pair) => sum(all, times(of(pair), pair.weight)), [0, 0, 0]),
      1 / whole,
    );
  const [shapeMiddle, middle] = [middleOf(({ shape }) => shape), middleOf(({ seen }) => seen)];
  const spread = AXES.map((row) =>
    AXES.map((column) =>
      pairs.reduce((all, { shape, seen, weight }) => {
        const [from, to] = [difference(shape, shapeMiddle), difference(seen, middle)];
        return all + weight * from[row] * to[column];
      }, 0),
    ),
  );
  const turn = turnOf(spread);
  return turn === null ? null : { middle, forward: turn([0, 0, -1]), left: turn([1, 0, 0]) };
}

/** The rotation that maximises the trace of its product with `m`; null where none stands out. */
function turnOf(m: readonly (readonly number[])[]): ((point: Vector) => Vector) | null {
  const at = (row: number, column: number): number => m[row]![column]!;
  const [xx, yy, zz] = [at(0, 0), at(1, 1), at(2, 2)];
  const [x, y, z] = [at(1, 2) - at(2, 1), at(2, 0) - at(0, 2), at(0, 1) - at(1, 0)];
  const [xy, xz, yz] = [at(0, 1) + at(1, 0), at(0, 2) + at(2, 0), at(1, 2) + at(2, 1)];
  const rows = [
    [xx + yy + zz, x, y, z],
    [x, xx - yy - zz, xy, xz],
    [y, xy, yy - xx - zz, yz],
    [z, xz, yz, zz - xx - yy],
  ];
  const shift = Math.hypot(...rows.flat()); // makes all eigenvalues positive
  if (!(shift > LEAST_SPREAD) || !Number.isFinite(shift)) return null;
  let q = [1, 0.01, 0.01, 0.01];
  for (let step = 0; step < TURNS; step += 1) {
    const next = rows.map((row, index) => row.reduce((all, value, k) => all + value * q[k]!, shift * q[index]!));
    const length = Math.hypot(...next);
    q = next.map((value) => value / length);
  }
  const [w, i, j, k] = q as [number, number, number, number];
  return ([a, b, c]) => [
    (w * w + i * i - j * j - k * k) * a + 2 * (i * j - w * k) * b + 2 * (i * k + w * j) * c,
    2 * (i * j + w * k) * a + (w * w - i * i + j * j - k * k) * b + 2 * (j * k - w * i) * c,
    2 * (i * k - w * j) * a + 2 * (j * k + w * i) * b + (w * w - i * i - j * j + k * k) * c,
  ];
}
