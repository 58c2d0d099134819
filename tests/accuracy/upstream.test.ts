import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { millis } from '../../src/base/units.ts';
import { startWasm } from '../../src/pose/backend.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../../src/pose/pose.ts';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import { loadNetwork, openGraph } from '../../src/pose/network.ts';
import { loadPersonFinder } from '../../src/pose/person-finder.ts';
import { nodeAssets } from '../../tools/node/assets.ts';
import { readPicture } from '../../tools/node/picture.ts';
import { openPose } from '../../tools/node/pose.ts';
import { labJson, labPath } from '../support/lab.ts';
import { videoFrames } from '../support/video-frames.ts';
import { worldLandmarks } from '../support/world-landmarks.ts';

// Pictures, expected values and tolerances are those of pose-detection's own tests (tensorflow/tfjs-models, Apache-2.0).
const VIDEO_TOLERANCE = 60; // px, movenet_test.ts

type Point = readonly [x: number, y: number];
interface Expected {
  readonly tolerancePx: number;
  readonly toleranceM: number;
  readonly toleranceIoU: number;
  readonly landmarksPx: readonly Point[];
  readonly worldM: readonly (readonly [number, number, number])[];
}
const FIRST = millis(0);
const EVERYTHING = { presence: true, silhouette: true };

let estimator: PoseEstimator;
let expected: Expected;
beforeAll(async () => {
  estimator = await openPose({ snapshot: true });
  expected = await labJson<Expected>('upstream/blazepose-expected.json');
});
afterAll(() => estimator.dispose());

const apart = (a: number, b: number) => Math.abs(a - b);
const worst = (errors: readonly number[]) => Math.max(...errors);

describe("upstream's test picture", () => {
  const look = async () => {
    estimator.reset();
    const sighting = await estimator.estimate(await readPicture(labPath('upstream/pose.jpg')), FIRST, EVERYTHING);
    if (sighting.kind === 'nobody') throw new Error('nobody was found');
    return sighting.pose;
  };

  test("BlazePose's 33 landmarks", async () => {
    const { landmarks } = await look();
    const errors = Object.values(landmarks!).flatMap((point, index) => {
      const [x, y] = expected.landmarksPx[index]!; // in the same order
      return [apart(point.x, x), apart(point.y, y)];
    });
    expect(errors).toHaveLength(66);
    expect(worst(errors)).toBeLessThanOrEqual(expected.tolerancePx);
  });

  test('the silhouette', async () => {
    const { silhouette, width, height } = await look();
    const truth = await readPicture(labPath('upstream/pose_segmentation.png'));
    let both = 0;
    let either = 0;
    for (let y = 0; y < height; y++) {
      const row = Math.floor(((y + 0.5) / height) * silhouette!.height) * silhouette!.width;
      for (let x = 0; x < width; x++) {
        const ours = silhouette!.data[row + Math.floor(((x + 0.5) / width) * silhouette!.width)]! > 127;
        const theirs = truth.data[(y * width + x) * 4 + 2]! > 127; // upstream paints the person blue
        if (ours && theirs) both++;
        if (ours || theirs) either++;
      }
    }
    expect([truth.width, truth.height]).toEqual([width, height]);
    expect(both / either).toBeGreaterThanOrEqual(expected.toleranceIoU);
  });

  test('the points in metres', async () => {
    const assets = nodeAssets();
    await startWasm(assets);
    const [finder, body] = await Promise.all([
      loadPersonFinder(assets, 'blazepose-detector'),
      loadNetwork(assets, 'blazepose-full', openGraph),
    ]);
    const picture = await readPicture(labPath('upstream/pose.jpg'));
    const [found] = await finder.find(picture);
    const world = await worldLandmarks(body, picture, found!.body);
    const errors = world.flatMap((point, index) =>
      point.map((metres, axis) => apart(metres, expected.worldM[index]![axis]!)),
    );
    expect(errors).toHaveLength(99);
    expect(worst(errors)).toBeLessThanOrEqual(expected.toleranceM);
    finder.dispose();
    body.dispose();
  });
});

test("upstream's test video: MoveNet's 17 keypoints in every frame", async () => {
  type Frame = Readonly<Record<KeypointName, { readonly x: number; readonly y: number }>>;
  const truth = await labJson<readonly Frame[]>('upstream/pose_1.json');
  const camera = await openPose();
  let index = 0;
  for await (const picture of videoFrames(labPath('upstream/pose_1.mp4'), 30)) {
    const frame = truth[index]!;
    const sighting = await camera.estimate(picture, millis((index * 1000) / 30), { presence: true, silhouette: false });
    if (sighting.kind === 'nobody') throw new Error(`nobody was found in frame ${index}`);
    const { keypoints } = sighting.pose;
    for (const name of KEYPOINT_NAMES) {
      const [found, meant] = [keypoints[name], frame[name]];
      const error = Math.max(apart(found.x, meant.x), apart(found.y, meant.y));
      expect(error, `${name} in frame ${index}`).toBeLessThanOrEqual(VIDEO_TOLERANCE);
    }
    index++;
  }
  expect(index).toBe(truth.length);
  camera.dispose();
});
