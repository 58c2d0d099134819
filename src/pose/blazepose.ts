import { createDetector, SupportedModels, type PoseDetector } from '@tensorflow-models/pose-detection';
import { tensor3d, type io } from '@tensorflow/tfjs-core';
import { type Picture, bilinear } from '../base/picture.ts';
import type { PoseAssets } from './estimator.ts';
import { loadNetwork, type Network } from './network.ts';
import type { Landmark, Silhouette } from './pose.ts';
import { drawRegion, toPicture, type Region } from './region.ts';

/** The landmark network's result for one region, in picture pixels. */
export interface BlazePoseResult {
  readonly landmarks: Readonly<Record<string, Landmark>>; // 33, by upstream's names
  readonly mask: RegionMask;
}

/** The probability of the person in each cell of a region. */
interface RegionMask {
  readonly region: Region;
  readonly size: number; // cells a side
  readonly data: ArrayLike<number>; // size * size, row by row, 0-1
}

/** Landmarks and mask of the person in a region. */
export interface BlazePose {
  estimate(picture: Picture, region: Region): Promise<BlazePoseResult>;
  dispose(): void;
}

const SIZE = 256; // px, input and mask

/** In place of BlazePose's detector, which never runs: person-finder.ts chooses the region. */
const NO_GRAPH = { modelTopology: { node: [], versions: {} }, weightSpecs: [], weightData: new ArrayBuffer(0) };

/** Loads pose-detection's BlazePose. Throws as `loadNetwork` does. */
export async function loadBlazePose(
  assets: PoseAssets,
  file: string,
  modelType: 'lite' | 'full' | 'heavy',
  onBytes?: (bytes: number) => void,
): Promise<BlazePose> {
  const open = (graph: io.ModelArtifacts): Promise<PoseDetector> =>
    createDetector(SupportedModels.BlazePose, {
      runtime: 'tfjs',
      modelType,
      enableSmoothing: false,
      enableSegmentation: true,
      smoothSegmentation: false,
      detectorModelUrl: { load: async () => NO_GRAPH },
      landmarkModelUrl: { load: async () => alwaysPresent(graph) },
    });
  return blazePose(await loadNetwork(assets, file, open, onBytes));
}

/**
 * The graph with a presence flag of 1. Below 0.5 pose-detection returns nothing, and the flag is low for people who bend forward,
 * seen from the side: those whose back matters most. The finder decides who is there.
 */
function alwaysPresent({ modelTopology, ...graph }: io.ModelArtifacts): io.ModelArtifacts {
  const { node, ...rest } = modelTopology as { readonly node: readonly { readonly name: string }[] };
  const isFlag = ({ name }: { readonly name: string }) => name === 'Identity_3';
  return {
    ...graph,
    modelTopology: { ...rest, node: node.map((one) => (isFlag(one) ? { ...one, op: 'OnesLike' } : one)) },
  };
}

/** pose-detection's BlazePose, looking where it is told to. */
function blazePose(network: Network<PoseDetector>): BlazePose {
  const cells = new Float32Array(SIZE * SIZE * 3);
  return {
    async estimate(picture, region) {
      drawRegion(picture, region, SIZE, cells);
      const { keypoints, mask } = await network.run((detector) => lookAtAll(detector, cells));
      const landmarks = keypoints.map(({ name = '', x, y, z = 0, score = 0 }): [string, Landmark] => [
        name,
        { ...toPicture(region, x / SIZE, y / SIZE), z: (z / SIZE) * region.side, score },
      ]);
      return { landmarks: Object.fromEntries(landmarks), mask: { region, size: SIZE, data: mask } };
    },
    dispose: () => network.dispose(),
  };
}

/** Landmarks and mask of one square, in its cells. */
async function lookAtAll(detector: PoseDetector, cells: Float32Array) {
  const square = tensor3d(cells, [SIZE, SIZE, 3]);
  // Where it keeps the region that the last picture led to; with one it detects nobody by itself.
  Reflect.set(detector, 'regionOfInterest', { xCenter: 0.5, yCenter: 0.5, width: 1, height: 1, rotation: 0 });
  const [pose] = await detector.estimatePoses(square).finally(() => square.dispose());
  const rgba = await pose!.segmentation!.mask.toTensor();
  const values = await rgba.data();
  rgba.dispose();
  return {
    keypoints: pose!.keypoints,
    mask: Float32Array.from({ length: SIZE * SIZE }, (_, cell) => values[cell * 4]!),
  };
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
