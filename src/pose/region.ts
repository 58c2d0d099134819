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
 * One pass over the output cells: resizing a tensor of the whole picture costs several times as much. The inside of an upright square,
 * whose columns are the same in every row, takes half the time of the rest, with the same result.
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
  const isUpright = region.turn === 0;
  const offsets = new Int32Array(size); // bytes into a row, of the pixel to the left of each column; -1: not well inside
  const shares = new Float64Array(size); // of the pixel to the right
  for (let column = 0, x = firstX; column < size; column++, x += right.x) {
    const left = Math.floor(x);
    offsets[column] = isUpright && left >= 0 && left + 1 < width ? left * 4 : -1;
    shares[column] = x - left;
  }
  let cell = 0;
  for (let row = 0; row < size; row++) {
    let x = firstX + down.x * row;
    let y = firstY + down.y * row;
    const isInside = isUpright && y >= 0 && y < height - 1;
    const below = y - Math.floor(y);
    const above = 1 - below;
    const upper = isInside ? Math.floor(y) * width * 4 : 0;
    const lower = upper + width * 4;
    for (let column = 0; column < size; column++, cell += 3, x += right.x, y += right.y) {
      const offset = offsets[column]!;
      if (isInside && offset >= 0) {
        const after = shares[column]!;
        const before = 1 - after;
        const a = upper + offset;
        const c = lower + offset;
        into[cell] =
          data[a]! * before * above +
          data[a + 4]! * after * above +
          data[c]! * before * below +
          data[c + 4]! * after * below;
        into[cell + 1] =
          data[a + 1]! * before * above +
          data[a + 5]! * after * above +
          data[c + 1]! * before * below +
          data[c + 5]! * after * below;
        into[cell + 2] =
          data[a + 2]! * before * above +
          data[a + 6]! * after * above +
          data[c + 2]! * before * below +
          data[c + 6]! * after * below;
        continue;
      }
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
