import { bilinear, type Picture } from '../base/picture.ts';
import type { RegionMask } from './blazepose.ts';
import type { Silhouette } from './pose.ts';

/**
 * Resamples a region's mask onto a grid over the whole picture, bilinear, 0 outside the region. Cells keep the size of the mask's
 * own cells (at least 1 px).
 */
export function silhouetteOf(picture: Picture, mask: RegionMask): Silhouette {
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
      data[row * width + column] = 255 * sampleMask(cells, size, u, v);
    }
  }
  return { width, height, data };
}

/** Value of the mask at (u, v), cells; 0 beyond the outermost cells. */
function sampleMask(cells: ArrayLike<number>, size: number, u: number, v: number): number {
  if (u < 0 || v < 0 || u >= size - 1 || v >= size - 1) return 0;
  return bilinear((column, row) => cells[row * size + column]!, u, v);
}
