import type { Size } from '../../base/picture.ts';

/** A part of a picture, in shares of its width and height, 0-1. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether the cell of a grid lies in the area, with its middle. */
export const isInside = ({ left, right, top, bottom }: Area, column: number, row: number, { width, height }: Size) => {
  const [x, y] = [(column + 0.5) / width, (row + 0.5) / height];
  return x >= left && x <= right && y >= top && y <= bottom;
};

/** Overlap of two areas over what both cover, 0-1. */
export function overlapOf(a: Area, b: Area): number {
  const [width, height] = [
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)),
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)),
  ];
  const size = (area: Area) => (area.right - area.left) * (area.bottom - area.top);
  return (width * height) / (size(a) + size(b) - width * height);
}
