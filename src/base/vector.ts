import type { Radians } from './units.ts';

/** Three coordinates. Frame and unit are documented where a vector is created. */
export type Vector = readonly [number, number, number];
export type AxisIndex = 0 | 1 | 2;

export const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const difference = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const middle = (a: Vector, b: Vector): Vector => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];

/** A point rotated about the origin in the plane of two axes: a positive `angle` turns `from` towards `towards`. */
export function turn(point: Vector, from: AxisIndex, towards: AxisIndex, angle: Radians): Vector {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const result: [number, number, number] = [point[0], point[1], point[2]];
  result[from] = c * point[from] - s * point[towards];
  result[towards] = s * point[from] + c * point[towards];
  return result;
}

/** A rotation matrix by rows. Compose several with `after`, then apply the result to each point with `turned`. */
export type Rotation = readonly [Vector, Vector, Vector];

/** The matrix of `turn`: a positive `angle` turns `from` towards `towards`. */
export function rotation(from: AxisIndex, towards: AxisIndex, angle: Radians): Rotation {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const rows: [[number, number, number], [number, number, number], [number, number, number]] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  rows[from][from] = c;
  rows[from][towards] = -s;
  rows[towards][from] = s;
  rows[towards][towards] = c;
  return rows;
}

const along = (row: Vector, point: Vector): number => row[0] * point[0] + row[1] * point[1] + row[2] * point[2];
/** Applies a rotation matrix to a point. */
export const turned = (by: Rotation, point: Vector): Vector => [
  along(by[0], point),
  along(by[1], point),
  along(by[2], point),
];

/** The rotation that applies `before` first and `then` second. */
export function after(before: Rotation, then: Rotation): Rotation {
  const [a, b, c] = before;
  const row = (by: Vector): Vector => [
    by[0] * a[0] + by[1] * b[0] + by[2] * c[0],
    by[0] * a[1] + by[1] * b[1] + by[2] * c[1],
    by[0] * a[2] + by[1] * b[2] + by[2] * c[2],
  ];
  return [row(then[0]), row(then[1]), row(then[2])];
}
