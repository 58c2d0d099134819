import type { Network } from './network.ts';
import type { Keypoints, PointsNetwork } from './points.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName } from './pose.ts';
import { drawRegion, toPicture, type Region } from './region.ts';

const RGB = { gain: 1, offset: 0 }; // the graph scales its int32 pixels itself

/** MoveNet's single-person network. `size` is the network's input: 192 for lightning, 256 for thunder. */
export function moveNet(network: Network, size: number): PointsNetwork {
  const cells = new Int32Array(size * size * 3);
  return {
    async keypoints(picture, region, mirrored = false) {
      drawRegion(picture, region, size, RGB, cells);
      if (mirrored) mirrorRows(cells, size);
      const [values] = await network.run(cells, size, ['Identity:0']);
      return decode(values!, region, mirrored);
    },
    dispose: () => network.dispose(),
  };
}

/** 17 rows of (y, x, score), y and x from 0 to 1 over the region. */
function decode(values: ArrayLike<number>, region: Region, mirrored: boolean): Keypoints {
  const entries = KEYPOINT_NAMES.map((name, index) => {
    const [v, u, score] = [values[index * 3]!, values[index * 3 + 1]!, values[index * 3 + 2]!];
    return [mirrored ? mirroredName(name) : name, { ...toPicture(region, mirrored ? 1 - u : u, v), score }] as const;
  });
  return Object.fromEntries(entries) as Record<KeypointName, Keypoint>;
}

const mirroredName = (name: KeypointName): KeypointName =>
  name.replace(/^left|^right/, (side) => (side === 'left' ? 'right' : 'left')) as KeypointName;

function mirrorRows(cells: Int32Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size >> 1; column++) {
      const a = (row * size + column) * 3;
      const b = (row * size + size - 1 - column) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const left = cells[a + channel]!;
        cells[a + channel] = cells[b + channel]!;
        cells[b + channel] = left;
      }
    }
  }
}
