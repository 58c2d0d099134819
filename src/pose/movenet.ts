import type { Picture } from '../base/picture.ts';
import type { Network } from './network.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName, bustSpan } from './pose.ts';
import { drawRegion, toPicture, type Region, uprightSquare } from './region.ts';
import { distance, type ImagePoint, midpoint } from '../base/points.ts';

export type Keypoints = Readonly<Record<KeypointName, Keypoint>>;

/** MoveNet's single-person network: the 17 keypoints of whoever is most prominent in a region. */
export interface MoveNet {
  /** Keypoints in picture pixels. `mirrored`: runs on the mirror image and mirrors the result back; its errors then differ. */
  keypoints(picture: Picture, region: Region, mirrored?: boolean): Promise<Keypoints>;
  dispose(): void;
}

const RGB = { gain: 1, offset: 0 }; // the graph scales its int32 pixels itself

/** `size` is the network's input: 192 for lightning, 256 for thunder. */
export function moveNet(network: Network, size: number): MoveNet {
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

/**
 * The crops that MoveNet runs on. It scales every input to 192 x 192 px, so a crop of the person gives finer points than the whole
 * picture; measured in docs/decisions/0002-pose-models.md. Sizes are in spans of head and shoulders: both views show them, and
 * they do not need the hips.
 */
export const CROPS = {
  trunk: { side: 6, down: 0.8 }, // spans; centre below the shoulders: knees to above the head. [measured]
  head: { side: 6, down: -0.5 }, // spans; centre between ears and shoulders. [measured]
} as const;

/** Position and size of head and shoulders, picture pixels. The crops are placed by it. */
export interface Bust {
  readonly ears: ImagePoint; // middle of the ears
  readonly shoulders: ImagePoint; // middle of the shoulders
  readonly span: number; // px, see bustSpan
}

export function bustOf(points: Keypoints): Bust {
  const ears = midpoint(points.left_ear, points.right_ear);
  const shoulders = midpoint(points.left_shoulder, points.right_shoulder);
  return { ears, shoulders, span: bustSpan(ears, shoulders, distance(points.left_shoulder, points.right_shoulder)) };
}

export function cropAround({ shoulders, span }: Bust, { side, down }: { side: number; down: number }): Region {
  return uprightSquare({ x: shoulders.x, y: shoulders.y + down * span }, side * span);
}
