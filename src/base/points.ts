import type { Vector } from './vector.ts';

/**
 * Places that know the space they lie in. The mark exists only for the compiler: a literal `{ x, y }` takes the space that its
 * place asks for, but a point of one space never passes for a point of another.
 */
declare const space: unique symbol;
export interface PointIn<Space extends string> {
  readonly x: number;
  readonly y: number;
  readonly [space]?: Space;
}

/** Of no space yet: passes for any. */
export type Point = PointIn<never>;
/** Pixels of the picture from its top left, y down, not mirrored. */
export type ImagePoint = PointIn<'px'>;
/** The same in picture widths: y as well is a share of the width. */
export type PicturePoint = PointIn<'picture widths'>;

/** Metres of an average-sized body along its own directions: forward, up, left. */
export type BodyPoint = Vector & { readonly [space]?: 'body' };
/** Metres before the camera: right, down, away from it. */
export type CameraPoint = Vector & { readonly [space]?: 'camera' };

/** The midpoint of two points. */
export const midpoint = <Space extends string = never>(a: PointIn<Space>, b: PointIn<Space>): PointIn<Space> => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

/** The middle of a left-right pair; of one of them where only one was seen; null without either. */
export function middleOfSeen<Space extends string = never>(
  left: PointIn<Space> | null,
  right: PointIn<Space> | null,
): PointIn<Space> | null {
  const one = left ?? right;
  return one === null ? null : midpoint(one, right ?? one);
}

export const distance = <Space extends string>(a: PointIn<Space>, b: PointIn<Space>): number =>
  Math.hypot(a.x - b.x, a.y - b.y);
