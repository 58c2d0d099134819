import { createDetector, movenet, SupportedModels, type PoseDetector } from '@tensorflow-models/pose-detection';
import { tensor3d } from '@tensorflow/tfjs-core';
import type { PoseAssets } from './estimator.ts';
import { loadNetwork, type Network, type NetworkBackend } from './network.ts';
import type { PointsNetwork } from './points.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName } from './pose.ts';
import { drawRegion, toPicture } from './region.ts';

const { SINGLEPOSE_LIGHTNING, SINGLEPOSE_THUNDER } = movenet.modelType;

/** Loads pose-detection's MoveNet. `size`: px, its input, 192 for lightning and 256 for thunder. Throws as `loadNetwork` does. */
export async function loadMoveNet(
  assets: PoseAssets,
  file: string,
  size: 192 | 256,
  onBytes?: (bytes: number) => void,
  backend?: NetworkBackend,
): Promise<PointsNetwork> {
  const open = async (graph: object): Promise<PoseDetector> => {
    const detector = await createDetector(SupportedModels.MoveNet, {
      modelType: size === 192 ? SINGLEPOSE_LIGHTNING : SINGLEPOSE_THUNDER,
      modelUrl: { load: async () => graph },
      enableSmoothing: false, // it assumes 30 pictures a second
    });
    // Otherwise it gives no points when their mean score is below 0.25. The configuration takes 0 for "not given".
    Reflect.set(detector, 'minPoseScore', 0);
    return detector;
  };
  return moveNet(await loadNetwork(assets, file, open, onBytes, backend), size);
}

/** pose-detection's MoveNet, looking where it is told to. */
export function moveNet(network: Network<PoseDetector>, size: number): PointsNetwork {
  const cells = new Int32Array(size * size * 3);
  const input = new Float32Array(cells.length);
  return {
    async keypoints(picture, region, isMirrored = false) {
      drawRegion(picture, region, size, cells, isMirrored);
      // It resizes, then cuts decimals off. Even the same size is no whole number on every graphics card: 127.9999 must not become 127.
      for (let index = 0; index < cells.length; index++) input[index] = cells[index]! + 0.5;
      const found = await network.run(async (detector) => {
        const square = tensor3d(input, [size, size, 3]);
        detector.reset(); // it forgets its own crop, and looks at the whole of a square
        const [pose] = await detector.estimatePoses(square).finally(() => square.dispose());
        return pose!.keypoints;
      });
      const entries = KEYPOINT_NAMES.map((name, index) => {
        const { x, y, score = 0 } = found[index]!;
        const u = isMirrored ? 1 - x / size : x / size;
        return [isMirrored ? mirroredName(name) : name, { ...toPicture(region, u, y / size), score }] as const;
      });
      return Object.fromEntries(entries) as Record<KeypointName, Keypoint>;
    },
    dispose: () => network.dispose(),
  };
}

const mirroredName = (name: KeypointName): KeypointName =>
  name.replace(/^left|^right/, (side) => (side === 'left' ? 'right' : 'left')) as KeypointName;
