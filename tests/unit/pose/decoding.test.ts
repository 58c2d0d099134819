import type { Keypoint, Pose, PoseDetector } from '@tensorflow-models/pose-detection';
import { memory, tensor, type Tensor3D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startWasm } from '../../../src/pose/backend.ts';
import { silhouetteOf } from '../../../src/pose/blazepose.ts';
import { moveNet } from '../../../src/pose/movenet.ts';
import type { Network } from '../../../src/pose/network.ts';
import { personFinder } from '../../../src/pose/person-finder.ts';
import { KEYPOINT_NAMES } from '../../../src/pose/pose.ts';
import { wholePicture, uprightSquare } from '../../../src/pose/region.ts';
import { nodeAssets } from '../../../tools/node/assets.ts';
import { gradient, PICTURE } from './fakes.ts';

beforeAll(() => startWasm(nodeAssets())); // tensors live on a backend

const networkOf = <Model>(model: Model): Network<Model> => ({
  run: (work) => work(model),
  dispose: () => undefined,
});

/** What pose-detection hands over: the square's pixels as it saw them, and the points that it then found in the square. */
function detecting(pose: Partial<Pose>) {
  const seen: number[][] = [];
  let resets = 0;
  const detector: PoseDetector = {
    async estimatePoses(image) {
      expect(resets).toBe(seen.length + 1); // else it would look at a crop of its own
      seen.push(Array.from(await (image as Tensor3D).data()));
      return [{ keypoints: [], ...pose }];
    },
    reset: () => void resets++,
    dispose: () => undefined,
  };
  return { detector, seen };
}

const spot = (x: number, y: number, score: number) => ({ x, y, score });
const points17 = (at: number, point: Keypoint) =>
  KEYPOINT_NAMES.map((_, index) => (index === at ? point : spot(0, 0, 0)));

describe("pose-detection's MoveNet", () => {
  test('points of the square become points of the picture', async () => {
    const { detector } = detecting({ keypoints: points17(0, spot(144, 48, 0.5)) });
    const { nose } = await moveNet(networkOf(detector), 192).keypoints(PICTURE, uprightSquare({ x: 320, y: 240 }, 200));
    expect(nose).toEqual({ x: 370, y: 190, score: 0.5 });
  });

  test('shown the mirror image, it is answered back: other side of the picture, other side of the body', async () => {
    const { detector, seen } = detecting({ keypoints: points17(3, spot(144, 48, 0.5)) }); // left ear, of whom it saw
    const picture = gradient(192, 192);
    const { right_ear: ear } = await moveNet(networkOf(detector), 192).keypoints(picture, wholePicture(picture), true);
    expect(seen[0]!.slice(0, 6)).toEqual([191.5, 0.5, 7.5, 190.5, 0.5, 7.5]); // red is the column: the first row ends where the picture begins
    expect(ear).toEqual({ x: 48, y: 48, score: 0.5 });
  });

  test('keeps no tensor, and is shown each square anew', async () => {
    const { detector, seen } = detecting({ keypoints: points17(0, spot(1, 1, 1)) });
    const net = moveNet(networkOf(detector), 192);
    const { numTensors } = memory();
    await net.keypoints(gradient(192, 192), wholePicture(gradient(192, 192)));
    await net.keypoints(PICTURE, wholePicture(PICTURE));
    expect(memory().numTensors).toBe(numTensors);
    expect(seen.map((cells) => cells.at(-1))).toEqual([7.5, 0.5]);
  });
});

describe("the person finder's anchors", () => {
  const ROW = 13;
  /** Logit, box centre and size, hips, rim of the body circle; px of 224 from the anchor's centre. */
  const row = (logit: number, dx: number) => [logit, dx, 0, 40, 40, dx, 10, dx, -30, 0, 0, 0, 0];
  const rows = (...at: readonly (readonly [anchor: number, logit: number, dx?: number])[]) => {
    const values = new Float32Array(2254 * ROW).fill(-100);
    for (const [anchor, logit, dx = 0] of at) values.set(row(logit, dx), anchor * ROW);
    return networkOf({ execute: () => tensor(values, [1, 2254, ROW]) });
  };
  const MIDDLE = (14 * 28 + 14) * 2; // anchor of the fine grid right below the centre
  const CORNER = 0;

  test('nobody above the threshold', async () => {
    expect(await personFinder(rows([MIDDLE, -2])).find(PICTURE)).toEqual([]);
  });

  test('somebody: where the face is, and the square of the body round the hips', async () => {
    const [found] = await personFinder(rows([MIDDLE, 2])).find(PICTURE);
    const unit = 640 / 224; // px of the picture per px of the network
    expect(found!.score).toBeCloseTo(0.881, 3);
    expect(found!.face).toMatchObject({
      x: expect.closeTo(320 + 4 * unit, 3) as number,
      width: expect.closeTo(40 * unit, 3) as number,
    });
    expect(found!.body.side).toBeCloseTo(2 * 40 * 1.25 * unit, 3);
    expect(found!.body.turn).toBeCloseTo(0);
    expect(found!.hips.y).toBeCloseTo(240 + 14 * unit, 3);
  });

  test('the same face twice is one person, two faces are two, the surest first', async () => {
    const found = await personFinder(rows([MIDDLE, 1], [MIDDLE + 1, 3, 1], [CORNER, 2])).find(PICTURE);
    expect(found.map(({ score }) => Number(score.toFixed(2)))).toEqual([0.95, 0.88]);
  });
});

test('a mask is laid over the picture where its region lies, and nowhere else', () => {
  const mask = { region: uprightSquare({ x: 160, y: 240 }, 320), size: 256, data: new Float32Array(256 * 256).fill(1) };
  const { width, height, data } = silhouetteOf(PICTURE, mask);
  expect([width, height]).toEqual([512, 384]); // the mask's own resolution: 1.25 px a cell
  const at = (x: number, y: number) => data[Math.floor(y / 1.25) * width + Math.floor(x / 1.25)];
  expect(at(160, 240)).toBe(255);
  expect(at(310, 390)).toBe(255);
  expect(at(330, 240)).toBe(0);
  expect(at(160, 70)).toBe(0);
});
