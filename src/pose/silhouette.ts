import { bilinear } from '../base/interpolation.ts';
import type { Picture } from '../base/picture.ts';
import type { RegionMask } from './blazepose.ts';
import type { Silhouette } from './pose.ts';

/**
 * Lays a region's mask over the whole picture, bilinear, zero outside the region. The cells keep the mask's own resolution:
 * finer ones would only repeat it.
 */
export function layOver(picture: Picture, mask: RegionMask): Silhouette {
  const { region, size, data: cells } = mask;
  const cell = Math.max(1, region.side / size); // px of the picture per cell
  const width = Math.max(1, Math.round(picture.width / cell));
  const height = Math.max(1, Math.round(picture.height / cell));
  const cos = (Math.cos(region.turn) * size) / region.side;
  const sin = (Math.sin(region.turn) * size) / region.side;
  const data = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) {
    const dy = ((row + 0.5) / height) * picture.height - region.y;
    for (let column = 0; column < width; column++) {
      const dx = ((column + 0.5) / width) * picture.width - region.x;
      const u = cos * dx + sin * dy + size / 2 - 0.5;
      const v = cos * dy - sin * dx + size / 2 - 0.5;
      data[row * width + column] = 255 * sampled(cells, size, u, v);
    }
  }
  return { width, height, data };
}

/** Nobody beyond the outermost cells. */
function sampled(cells: ArrayLike<number>, size: number, u: number, v: number): number {
  if (u < 0 || v < 0 || u >= size - 1 || v >= size - 1) return 0;
  return bilinear((column, row) => cells[row * size + column]!, u, v);
}
