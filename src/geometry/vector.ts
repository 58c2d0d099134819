/** Three numbers along a frame's axes; which frame, and which unit, is said where one is made. */
export type Vector = readonly [number, number, number];

export const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const difference = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const middle = (a: Vector, b: Vector): Vector => times(sum(a, b), 0.5);

const turned = (u: number, v: number, angle: number): readonly [number, number] => {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [c * u - s * v, s * u + c * v];
};

/** Turn in the plane of two axes, from the first towards the second, by `angle` radians. */
export function turn(point: Vector, from: 0 | 1 | 2, towards: 0 | 1 | 2, angle: number): Vector {
  const [u, v] = turned(point[from], point[towards], angle);
  const result: [number, number, number] = [point[0], point[1], point[2]];
  result[from] = u;
  result[towards] = v;
  return result;
}

/** The same about a pivot. */
export const turnAbout = (point: Vector, pivot: Vector, from: 0 | 1 | 2, towards: 0 | 1 | 2, angle: number): Vector =>
  sum(pivot, turn(difference(point, pivot), from, towards, angle));
