import { bilinear, type Size } from '../../base/picture.ts';
import type { ImagePoint } from '../../base/points.ts';
import type { Silhouette } from '../../pose/pose.ts';

/** The mask's probability that the person is at `spot` (picture pixels), 0-1. Outside the picture: 0. */
export const maskShare = ({ width, height, data }: Silhouette, picture: Size, spot: ImagePoint): number =>
  bilinear(
    (column, row) =>
      column < 0 || row < 0 || column >= width || row >= height ? 0 : (data[row * width + column] ?? 0) / 255,
    (spot.x / picture.width) * width - 0.5,
    (spot.y / picture.height) * height - 0.5,
  );
