import { radians, type Radians } from '../base/units.ts';
import type { ImagePoint } from '../base/points.ts';
import type { Picture } from '../base/picture.ts';

/** A square of a picture, rotated about its centre (this point): the input of a network. */
export interface Region extends ImagePoint {
  readonly side: number; // px, > 0
  readonly turn: Radians; // clockwise on the screen, from the picture's axes to the square's
}

/** An unrotated square about a centre. `side`: px. */
export const uprightSquare = ({ x, y }: ImagePoint, side: number): Region => ({ x, y, side, turn: radians(0) });

/** The smallest unrotated square that contains the whole picture, with even padding on the short side. */
export const wholePicture = ({ width, height }: Picture): Region =>
  uprightSquare({ x: width / 2, y: height / 2 }, Math.max(width, height));

/** From the unit square (0-1, 0-1) of a region to picture pixels. */
export const toPicture = (region: Region, u: number, v: number): ImagePoint => {
  const cos = Math.cos(region.turn);
  const sin = Math.sin(region.turn);
  return {
    x: region.x + region.side * (cos * (u - 0.5) - sin * (v - 0.5)),
    y: region.y + region.side * (sin * (u - 0.5) + cos * (v - 0.5)),
  };
};

/**
 * Draws a region into `size` x `size` RGB cells, 0-255, row by row, bilinear, black outside the picture. Pixel centres lie at
 * half-integers in both grids, so that a network's 0-1 coordinates map straight back through `toPicture`.
 * One pass over the output cells: resizing a tensor of the whole picture costs several times as much.
 */
export function drawRegion<Cells extends Float64Array | Float32Array | Int32Array>(
  picture: Picture,
  region: Region,
  size: number,
  into: Cells,
  isMirrored = false,
): Cells {
  const { data, width, height } = picture;
  const step = region.side / size;
  const down = { x: -Math.sin(region.turn) * step, y: Math.cos(region.turn) * step };
  const right = isMirrored ? { x: -down.y, y: down.x } : { x: down.y, y: -down.x };
  const start = toPicture(region, isMirrored ? 1 : 0, 0);
  const firstX = start.x + (right.x + down.x) / 2 - 0.5;
  const firstY = start.y + (right.y + down.y) / 2 - 0.5;
  let cell = 0;
  for (let row = 0; row < size; row++) {
    let x = firstX + down.x * row;
    let y = firstY + down.y * row;
    for (let column = 0; column < size; column++, cell += 3, x += right.x, y += right.y) {
      if (x <= -1 || y <= -1 || x >= width || y >= height) {
        into[cell] = into[cell + 1] = into[cell + 2] = 0;
        continue;
      }
      const left = Math.floor(x);
      const top = Math.floor(y);
      const fx = x - left;
      const fy = y - top;
      const inLeft = left >= 0 ? 1 - fx : 0;
      const inRight = left + 1 < width ? fx : 0;
      const inTop = top >= 0 ? 1 - fy : 0;
      const inBottom = top + 1 < height ? fy : 0;
      const a = (top * width + left) * 4;
      const c = a + width * 4;
      for (let channel = 0; channel < 3; channel++) {
        let value = 0;
        if (inLeft * inTop > 0) value += data[a + channel]! * inLeft * inTop;
        if (inRight * inTop > 0) value += data[a + 4 + channel]! * inRight * inTop;
        if (inLeft * inBottom > 0) value += data[c + channel]! * inLeft * inBottom;
        if (inRight * inBottom > 0) value += data[c + 4 + channel]! * inRight * inBottom;
        into[cell + channel] = value;
      }
    }
  }
  return into;
}
