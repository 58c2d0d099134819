import type { Vector } from './vector.ts';

/**
 * Points with their coordinate space in the type. The brand exists only for the compiler: a literal `{ x, y }` is accepted
 * in any space, but a point of one space is not accepted where a point of another is expected.
 */
declare const space: unique symbol;
export interface PointIn<Space extends string> {
  readonly x: number;
  readonly y: number;
  readonly [space]?: Space;
}

/** A point without a space; it is accepted in any space. */
export type Point = PointIn<never>;
/** Pixels from the top left of the picture, y down, not mirrored. */
export type ImagePoint = PointIn<'px'>;
/** As `ImagePoint`, but in picture widths: x and y are both divided by the width of the picture. */
export type PicturePoint = PointIn<'picture widths'>;

/** Metres in the frame of the body, scaled to average size: forward, up, left. */
export type BodyPoint = Vector & { readonly [space]?: 'body' };
/** Metres in the frame of the camera: right, down, away from the camera. */
export type CameraPoint = Vector & { readonly [space]?: 'camera' };

/** The midpoint of two points. */
export const midpoint = <Space extends string = never>(a: PointIn<Space>, b: PointIn<Space>): PointIn<Space> => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

/** The midpoint of a left-right pair; the visible point if only one is visible; null if neither is. */
export function middleOfSeen<Space extends string = never>(
  left: PointIn<Space> | null,
  right: PointIn<Space> | null,
): PointIn<Space> | null {
  const one = left ?? right;
  return one === null ? null : midpoint(one, right ?? one);
}

/** The distance between two points, in the unit of their space. */
export const distance = <Space extends string>(a: PointIn<Space>, b: PointIn<Space>): number =>
  Math.hypot(a.x - b.x, a.y - b.y);
