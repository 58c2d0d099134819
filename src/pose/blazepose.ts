import type { Picture } from '../base/picture.ts';
import { BLAZEPOSE_LANDMARKS, type BlazePoseLandmark } from './blazepose-landmarks.ts';
import type { Network, NetworkOutput } from './network.ts';
import type { Landmark } from './pose.ts';
import { drawRegion, toPicture, type Region } from './region.ts';

/** The landmark network's result for one region, in picture pixels. */
export interface BlazePoseResult {
  readonly landmarks: Readonly<Record<BlazePoseLandmark, Landmark>>;
  readonly mask: RegionMask;
}

/** The probability of the person in each cell of a region. */
export interface RegionMask {
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
