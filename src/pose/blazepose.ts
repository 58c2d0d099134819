import type { Picture } from './estimator.ts';
import { LANDMARK_NAMES, type LandmarkName } from './landmark-names.ts';
import type { Network, Output } from './network.ts';
import type { Landmark } from './pose.ts';
import { drawRegion, toPicture, type Region } from './region.ts';

/** A point in metres from the middle of the hips: x to image right, y down, z away from the camera. */
export interface WorldLandmark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** What the landmark network says of one region. */
export interface Body {
  readonly presence: number; // 0-1: that there is a person in this region at all
  readonly landmarks: Readonly<Record<LandmarkName, Landmark>>;
  readonly world: Readonly<Record<LandmarkName, WorldLandmark>>;
  readonly next: Region; // where to look in the next picture, if it follows soon
  readonly mask: RegionMask;
}

/** The person's share of each cell of a region. */
export interface RegionMask {
  readonly region: Region;
  readonly size: number; // cells a side
  readonly data: ArrayLike<number>; // size * size, row by row, 0-1
}

/** BlazePose's landmark network. */
export interface BlazePose {
  look(picture: Picture, region: Region): Promise<Body>;
  dispose(): void;
}

const SIZE = 256; // px, input and mask
const POINTS = 39; // 33 landmarks, two that say where to look next, four unused
const OUTPUTS = ['Identity_2:0', 'Identity_3:0', 'Identity:0', 'Identity_4:0', 'Identity_1:0'] as const;
const PIXELS = { gain: 1 / 255, offset: 0 };
const BODY_MARGIN = 1.25; // upstream: the network was trained with this much room
const HEATMAP = { cells: 64, reach: 3, minConfidence: 0.5 } as const; // upstream's refinement: a 7 x 7 window

export function blazePose(network: Network): BlazePose {
  const cells = new Float32Array(SIZE * SIZE * 3);
  return {
    async look(picture, region) {
      drawRegion(picture, region, SIZE, PIXELS, cells);
      const outputs = await network.run(cells, SIZE, OUTPUTS);
      return decode(outputs, region);
    },
    dispose: () => network.dispose(),
  };
}

function decode(outputs: readonly Output[], region: Region): Body {
  const [points, presence, heatmap, metres, mask] = outputs as [Output, Output, Output, Output, Output];
  const unit = Array.from({ length: POINTS }, (_, index) => refined(points, heatmap, index));
  const landmarks = LANDMARK_NAMES.map((name, index) => {
    const score = 1 / (1 + Math.exp(-points[index * 5 + 3]!));
    const z = (points[index * 5 + 2]! / SIZE) * region.side;
    return [name, { ...toPicture(region, unit[index]!.u, unit[index]!.v), z, score }] as const;
  });
  const world = LANDMARK_NAMES.map((name, index) => [name, turned(metres, index, region.turn)] as const);
  return {
    presence: presence[0]!,
    landmarks: Object.fromEntries(landmarks) as Record<LandmarkName, Landmark>,
    world: Object.fromEntries(world) as Record<LandmarkName, WorldLandmark>,
    next: bodyRegion(toPicture(region, unit[33]!.u, unit[33]!.v), toPicture(region, unit[34]!.u, unit[34]!.v)),
    mask: { region, size: SIZE, data: mask },
  };
}

/** The square round a body whose middle of hips and upright rim point are given, as the network was trained. */
export function bodyRegion(hips: { x: number; y: number }, rim: { x: number; y: number }): Region {
  const reach = Math.hypot(rim.x - hips.x, rim.y - hips.y);
  const turn = Math.PI / 2 - Math.atan2(hips.y - rim.y, rim.x - hips.x);
  return { ...hips, side: 2 * reach * BODY_MARGIN, turn };
}

/** A point from 0 to 1 over the region, moved to the centre of its heatmap's weight where that is sure. */
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

/** Metres turned back by the region's own turn. */
function turned(metres: ArrayLike<number>, index: number, turn: number): WorldLandmark {
  const [x, y, z] = [metres[index * 3]!, metres[index * 3 + 1]!, metres[index * 3 + 2]!];
  return { x: Math.cos(turn) * x - Math.sin(turn) * y, y: Math.sin(turn) * x + Math.cos(turn) * y, z };
}
