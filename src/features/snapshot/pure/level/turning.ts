import type { Size } from '../../../../base/picture.ts';
import { fitWithin } from '../../../../base/picture.ts';
import type { ImagePoint } from '../../../../base/points.ts';
import { degrees, toRadians, type Degrees } from '../../../../base/units.ts';

/** How a decoded picture is laid before it is measured: first mirrored, then turned. */
export interface Placing {
  readonly turn: Degrees; // clockwise
  readonly mirrored: boolean; // left and right change places: selfies are often stored as in a mirror
}

export const AS_IT_IS: Placing = { turn: degrees(0), mirrored: false };

/** The picture after `placing`: large enough for all of the first one, no longer than `side`. */
export interface Turning {
  readonly size: Size;
  /** As a canvas takes it: x' = a x + c y + e, y' = b x + d y + f. */
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  readonly place: (point: ImagePoint) => ImagePoint;
  /** The way back to the picture as it was decoded. */
  readonly original: (point: ImagePoint) => ImagePoint;
}

export function turningOf({ width, height }: Size, { turn, mirrored }: Placing, side: number): Turning {
  const angle = toRadians(turn);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const wide = Math.abs(width * cos) + Math.abs(height * sin);
  const high = Math.abs(width * sin) + Math.abs(height * cos);
  const size = fitWithin(Math.round(wide), Math.round(high), side);
  const scale = Math.min(1, side / Math.max(wide, high));
  const flip = mirrored ? -1 : 1;
  const [a, b, c, d] = [flip * scale * cos, flip * scale * sin, -scale * sin, scale * cos];
  const e = size.width / 2 - (a * width + c * height) / 2;
  const f = size.height / 2 - (b * width + d * height) / 2;
  const area = a * d - b * c;
  return {
    size,
    matrix: [a, b, c, d, e, f],
    place: ({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f }),
    original: ({ x, y }) => ({
      x: (d * (x - e) - c * (y - f)) / area,
      y: (a * (y - f) - b * (x - e)) / area,
    }),
  };
}

/** Less than this is not worth a loss of sharpness, deg. [H] */
const WORTH = 0.4;
export const isTurned = ({ turn, mirrored }: Placing): boolean => mirrored || Math.abs(turn) >= WORTH;
