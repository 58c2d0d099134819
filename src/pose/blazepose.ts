import { type Picture, bilinear } from '../base/picture.ts';
import type { Network, NetworkOutput } from './network.ts';
import type { Landmark, Silhouette } from './pose.ts';
import { drawRegion, toPicture, type Region } from './region.ts';

/** BlazePose's 33 points in the network's order, by upstream's names. Left and right are the person's own. */
export const BLAZEPOSE_LANDMARKS = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
] as const;
export type BlazePoseLandmark = (typeof BLAZEPOSE_LANDMARKS)[number];

/** The landmark network's result for one region, in picture pixels. */
export interface BlazePoseResult {
  readonly landmarks: Readonly<Record<BlazePoseLandmark, Landmark>>;
  readonly mask: RegionMask;
}

/** The probability of the person in each cell of a region. */
interface RegionMask {
  readonly region: Region;
  readonly size: number; // cells a side
  readonly data: ArrayLike<number>; // size * size, row by row, 0-1
}

/** BlazePose's landmark network. */
export interface BlazePose {
  estimate(picture: Picture, region: Region): Promise<BlazePoseResult>;
  dispose(): void;
}

const SIZE = 256; // px, input and mask
const POINTS = 39; // 33 landmarks; the other six are auxiliary and not used here
/** Points, heatmap, mask. The graph also has the presence (Identity_3) and the points in metres (Identity_4). */
const OUTPUTS = ['Identity_2:0', 'Identity:0', 'Identity_1:0'] as const;
const PIXELS = { gain: 1 / 255, offset: 0 };
const HEATMAP = { cells: 64, reach: 3, minConfidence: 0.5 } as const; // upstream's refinement: a 7 x 7 window

export function blazePose(network: Network): BlazePose {
  const cells = new Float32Array(SIZE * SIZE * 3);
  return {
    async estimate(picture, region) {
      drawRegion(picture, region, SIZE, PIXELS, cells);
      const outputs = await network.run(cells, SIZE, OUTPUTS);
      return decode(outputs, region);
    },
    dispose: () => network.dispose(),
  };
}

function decode(outputs: readonly NetworkOutput[], region: Region): BlazePoseResult {
  const [points, heatmap, mask] = outputs as [NetworkOutput, NetworkOutput, NetworkOutput];
  const landmarks = BLAZEPOSE_LANDMARKS.map((name, index) => {
    const score = 1 / (1 + Math.exp(-points[index * 5 + 3]!));
    const z = (points[index * 5 + 2]! / SIZE) * region.side;
    const { u, v } = refined(points, heatmap, index);
    return [name, { ...toPicture(region, u, v), z, score }] as const;
  });
  return {
    landmarks: Object.fromEntries(landmarks) as Record<BlazePoseLandmark, Landmark>,
    mask: { region, size: SIZE, data: mask },
  };
}

/** One landmark, 0-1 over the region, moved to the centroid of its heatmap where the heatmap is confident. */
function refined(points: ArrayLike<number>, heatmap: ArrayLike<number>, index: number): { u: number; v: number } {
  const { cells, reach, minConfidence } = HEATMAP;
  const u = points[index * 5]! / SIZE;
  const v = points[index * 5 + 1]! / SIZE;
  const column = Math.trunc(u * cells);
  const row = Math.trunc(v * cells);
  if (column < 0 || column >= cells || row < 0 || row >= cells) return { u, v };
  let [sum, best, columns, rows] = [0, 0, 0, 0];
  for (let y = Math.max(0, row - reach); y < Math.min(cells, row + reach + 1); y++) {
    for (let x = Math.max(0, column - reach); x < Math.min(cells, column + reach + 1); x++) {
      const confidence = heatmap[(y * cells + x) * POINTS + index]!;
      sum += confidence;
      best = Math.max(best, confidence);
      columns += x * confidence;
      rows += y * confidence;
    }
  }
  return best >= minConfidence && sum > 0 ? { u: columns / cells / sum, v: rows / cells / sum } : { u, v };
}

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
