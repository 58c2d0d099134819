/** Three numbers along a frame's axes; which frame, and which unit, is said where one is made. */
export type Vector = readonly [number, number, number];
type Axis = 0 | 1 | 2;

export const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const difference = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const middle = (a: Vector, b: Vector): Vector => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];

/** Turns points in the plane of two axes, from the first towards the second, by `angle` radians. */
export function turning(from: Axis, towards: Axis, angle: number): (point: Vector) => Vector {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return (point) => {
    const result: [number, number, number] = [point[0], point[1], point[2]];
    result[from] = c * point[from] - s * point[towards];
    result[towards] = s * point[from] + c * point[towards];
    return result;
  };
}

export const turn = (point: Vector, from: Axis, towards: Axis, angle: number): Vector =>
  turning(from, towards, angle)(point);

/** The same about a pivot. */
export const turnAbout = (point: Vector, pivot: Vector, from: Axis, towards: Axis, angle: number): Vector =>
  sum(pivot, turn(difference(point, pivot), from, towards, angle));
