import type { Picture } from './estimator.ts';
import type { Network } from './network.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName } from './pose.ts';
import { drawRegion, toPicture, type Region } from './region.ts';

export type Keypoints = Readonly<Record<KeypointName, Keypoint>>;

/** MoveNet's single-person network: the 17 keypoints of whoever is most prominent in a region. */
export interface MoveNet {
  keypoints(picture: Picture, region: Region): Promise<Keypoints>;
  dispose(): void;
}

const RGB: { gain: number; offset: number } = { gain: 1, offset: 0 }; // the graph scales its int32 pixels itself

/** `size` is the network's input: 192 for lightning, 256 for thunder. */
export function moveNet(network: Network, size: number): MoveNet {
  const cells = new Int32Array(size * size * 3);
  return {
    async keypoints(picture, region) {
      drawRegion(picture, region, size, RGB, cells);
      const [values] = await network.run(cells, size, ['Identity:0']);
      return decode(values!, region);
    },
    dispose: () => network.dispose(),
  };
}

/** 17 rows of (y, x, score), y and x from 0 to 1 over the region. */
function decode(values: ArrayLike<number>, region: Region): Keypoints {
  const entries = KEYPOINT_NAMES.map((name, index) => {
    const [v, u, score] = [values[index * 3]!, values[index * 3 + 1]!, values[index * 3 + 2]!];
    return [name, { ...toPicture(region, u, v), score }] as const;
  });
  return Object.fromEntries(entries) as Record<KeypointName, Keypoint>;
}
