import type { ImagePoint } from '../../base/points.ts';
import type { Silhouette } from '../../pose/pose.ts';

/** The edge is at probability one half; the mask changes from 0 to 255 over two or three cells. */
const HALF = 127.5;

type Edge = number; // two per grid corner: 2k towards the right neighbour, 2k + 1 towards the one below

/**
 * The outline of the person: the closed line around the largest area where the mask crosses one half (marching squares, linear
 * between cells). Picture pixels; the person is on the right-hand side of the direction of travel (on a screen: up the left side,
 * down the right). A person cut off by the picture's edge is closed along that edge. Empty without a person.
 */
export function outlineOf(
  mask: Silhouette,
  picture: { readonly width: number; readonly height: number },
): ImagePoint[] {
  const loops = loopsOf(mask, picture);
  return loops.reduce<ImagePoint[]>((best, loop) => (area(loop) > area(best) ? loop : best), []);
}

function loopsOf(mask: Silhouette, picture: { readonly width: number; readonly height: number }): ImagePoint[][] {
  const { width, height, data } = mask;
  const columns = width + 2; // a border of empty cells closes every line
  const at = (column: number, row: number): number =>
    column < 1 || row < 1 || column > width || row > height ? 0 : (data[(row - 1) * width + column - 1] ?? 0);
  const next = new Map<Edge, Edge>();
  for (let row = 0; row <= height; row++) {
    for (let column = 0; column <= width; column++) {
      const [a, b, c, d] = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)];
      if (a > HALF === b > HALF && b > HALF === c > HALF && c > HALF === d > HALF) continue; // nearly everywhere
      const corner = row * columns + column;
      const top = 2 * corner;
      const left = top + 1;
      const bottom = 2 * (corner + columns);
      const right = 2 * (corner + 1) + 1;
      for (const [from, to] of crossings(a, b, c, d, { top, right, bottom, left })) next.set(from, to);
    }
  }
  const spot = (edge: Edge): ImagePoint => {
    const corner = edge >> 1;
    const [column, row] = [corner % columns, Math.floor(corner / columns)];
    const [dx, dy] = edge % 2 === 0 ? [1, 0] : [0, 1];
    const [from, to] = [at(column, row), at(column + dx, row + dy)];
    const share = (HALF - from) / (to - from);
    const inPicture = (cells: number, count: number, size: number): number =>
      Math.min(size, Math.max(0, ((cells - 0.5) / count) * size));
    return {
      x: inPicture(column + dx * share, width, picture.width),
      y: inPicture(row + dy * share, height, picture.height),
    };
  };
  const loops: ImagePoint[][] = [];
  for (const start of next.keys()) {
    const loop: ImagePoint[] = [];
    for (let edge: Edge | undefined = start; edge !== undefined;) {
      const onwards: Edge | undefined = next.get(edge);
      next.delete(edge);
      if (onwards !== undefined) loop.push(spot(edge));
      edge = onwards;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}

interface CellEdges {
  readonly top: Edge;
  readonly right: Edge;
  readonly bottom: Edge;
  readonly left: Edge;
}

/** Crossings of one square of four cells (a b over d c), with the inside on the right-hand side. */
function crossings(
  a: number,
  b: number,
  c: number,
  d: number,
  { top, right, bottom, left }: CellEdges,
): [Edge, Edge][] {
  const kind = (a > HALF ? 8 : 0) + (b > HALF ? 4 : 0) + (c > HALF ? 2 : 0) + (d > HALF ? 1 : 0);
  const joined = (a + b + c + d) / 4 > HALF; // at a saddle the middle decides
  switch (kind) {
    case 1:
      return [[left, bottom]].map(pair);
    case 2:
      return [[bottom, right]].map(pair);
    case 3:
      return [[left, right]].map(pair);
    case 4:
      return [[right, top]].map(pair);
    case 5:
      return (
        joined
          ? [
              [left, top],
              [right, bottom],
            ]
          : [
              [left, bottom],
              [right, top],
            ]
      ).map(pair);
    case 6:
      return [[bottom, top]].map(pair);
    case 7:
      return [[left, top]].map(pair);
    case 8:
      return [[top, left]].map(pair);
    case 9:
      return [[top, bottom]].map(pair);
    case 10:
      return (
        joined
          ? [
              [top, right],
              [bottom, left],
            ]
          : [
              [top, left],
              [bottom, right],
            ]
      ).map(pair);
    case 11:
      return [[top, right]].map(pair);
    case 12:
      return [[right, left]].map(pair);
    case 13:
      return [[right, bottom]].map(pair);
    case 14:
      return [[bottom, left]].map(pair);
    default:
      return [];
  }
}
const pair = ([from, to]: readonly Edge[]): [Edge, Edge] => [from ?? -1, to ?? -1];

/** Twice the signed area: positive for a line with its inside on the right-hand side, y down. */
export function area(loop: readonly ImagePoint[]): number {
  let sum = 0;
  loop.forEach((spot, index) => {
    const after = loop[(index + 1) % loop.length] ?? spot;
    sum += spot.x * after.y - after.x * spot.y;
  });
  return sum;
}
