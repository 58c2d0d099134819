import { readFile } from 'node:fs/promises';
import type * as PoseDetection from '@tensorflow-models/pose-detection';
import { memory, version_core, zeros, type Tensor } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { degrees, millis, radians } from '../../../src/base/units.ts';
import { MODELS } from '../../../src/pose/assets.ts';
import { loadBlazePose } from '../../../src/pose/blazepose.ts';
import { loadMoveNet } from '../../../src/pose/movenet.ts';
import { loadNetwork, openGraph } from '../../../src/pose/network.ts';
import { movedCrop, WAYS_OF_LOOKING } from '../../../src/pose/live-points.ts';
import { bustOf, type Keypoints } from '../../../src/pose/points.ts';
import { KEYPOINT_NAMES } from '../../../src/pose/pose.ts';
import { type Region, toPicture, uprightSquare } from '../../../src/pose/region.ts';
import { nodeAssets } from '../../../tools/node/assets.ts';
import { readPicture } from '../../../tools/node/picture.ts';
import { openPose } from '../../../tools/node/pose.ts';
import { PICTURE } from './fakes.ts';

// The real networks, run by the packages that Plumbline is asked to be built on: what it gives out is what they found.

type Found = Awaited<ReturnType<PoseDetection.PoseDetector['estimatePoses']>>;
const made = vi.hoisted(() => ({
  models: [] as string[],
  results: { MoveNet: [], BlazePose: [] } as Record<string, unknown[]>,
}));
const results = made.results as Record<'MoveNet' | 'BlazePose', Found[]>;

vi.mock('@tensorflow-models/pose-detection', async (original) => {
  const real = await original<typeof PoseDetection>();
  const createDetector: typeof real.createDetector = async (model, config) => {
    const detector = await real.createDetector(model, config);
    const estimate = detector.estimatePoses.bind(detector);
    made.models.push(model);
    detector.estimatePoses = async (...ask) => {
      const found = await estimate(...ask);
      made.results[model]!.push(found);
      return found;
    };
    return detector;
  };
  return { ...real, createDetector };
});

beforeEach(() => {
  made.models.length = results.MoveNet.length = results.BlazePose.length = 0;
});

const ASSETS = nodeAssets();
const somebody = () => readPicture('tests/ui-gallery/front.jpg');

const close6 = (value: number): number => expect.closeTo(value, 6) as number;

/** Their points of a region, 192 pixels wide, in picture pixels. */
function drawnAt(theirs: Found[number]['keypoints'], region: Region): Keypoints {
  expect(theirs.map(({ name }) => name)).toEqual(KEYPOINT_NAMES);
  const points = theirs.map(({ name, x, y, score }) => [name, { ...toPicture(region, x / 192, y / 192), score }]);
  return Object.fromEntries(points) as Keypoints;
}

describe('an estimate', () => {
  let close = (): void => undefined;
  afterEach(() => {
    close();
  });

  test("a camera's points are those of pose-detection's MoveNet in the crop that Plumbline chose", async () => {
    const estimator = await openPose();
    close = () => estimator.dispose();
    expect(made.models).toEqual(['MoveNet']);
    expect(results.MoveNet).toHaveLength(0);
    await estimator.warm();
    expect(results.MoveNet).toHaveLength(1);
    const picture = await somebody();
    const [body] = await estimator.bodies(picture, degrees(0));
    results.MoveNet.length = 0;
    const first = await estimator.estimate(picture, millis(0), { presence: true, silhouette: false });
    if (first.kind === 'nobody' || !body) throw new Error('nobody was found');
    const [whole, look] = results.MoveNet.map(([theirs]) => theirs!.keypoints);
    const crop = movedCrop(bustOf(drawnAt(whole!, uprightSquare(body.hips, 2.5 * body.reach))), WAYS_OF_LOOKING[0]);
    const fromTheCrop = KEYPOINT_NAMES.filter((name) => !/elbow|wrist|knee|ankle/u.test(name)); // those may come from the look at the whole body
    for (const name of fromTheCrop) {
      const { x, y } = drawnAt(look!, crop)[name];
      expect(first.pose.keypoints[name]).toMatchObject({ x: close6(x), y: close6(y) });
    }
    results.MoveNet.length = 0;
    await estimator.estimate(picture, millis(1), { presence: false, silhouette: false });
    expect(results.MoveNet).toHaveLength(1); // one run a frame
  });

  test("a picture's silhouette and 33 landmarks are those of pose-detection's BlazePose", async () => {
    const estimator = await openPose({ snapshot: true });
    close = () => estimator.dispose();
    expect(made.models.toSorted()).toEqual(['BlazePose', 'MoveNet']);
    const sighting = await estimator.estimate(await somebody(), millis(0), { presence: true, silhouette: true });
    if (sighting.kind === 'nobody') throw new Error('nobody was found');
    expect(results.MoveNet).toHaveLength(1 + 4); // the whole body, and two crops, each mirrored as well
    const [theirs] = results.BlazePose[0]!;
    const { landmarks, silhouette } = sighting.pose;
    expect(Object.keys(landmarks!)).toEqual(theirs!.keypoints.map(({ name }) => name));
    expect(Object.values(landmarks!).map(({ score }) => score)).toEqual(theirs!.keypoints.map(({ score }) => score));
    expect(Object.keys(landmarks!)).toHaveLength(33);
    expect(silhouette!.data.filter((cell) => cell > 200).length).toBeGreaterThan(1000);
  });
});

describe('pose-detection is asked for what it would keep back', () => {
  test('MoveNet: points that it does not believe in', async () => {
    const net = await loadMoveNet(ASSETS, MODELS.points.file, 192);
    const points = await net.keypoints(PICTURE, uprightSquare({ x: 320, y: 240 }, 480));
    expect(Math.max(...KEYPOINT_NAMES.map((name) => points[name].score))).toBeLessThan(0.25);
    expect(new Set(KEYPOINT_NAMES.map((name) => points[name].x)).size).toBeGreaterThan(1);
    net.dispose();
  });

  test('BlazePose: landmarks and mask of a region, whatever its own flag and detector say of it', async () => {
    const body = await loadBlazePose(ASSETS, MODELS.body.file, 'full');
    const { numTensors } = memory();
    const nobody = await body.estimate(PICTURE, uprightSquare({ x: 320, y: 240 }, 480));
    expect(Object.keys(nobody.landmarks)).toHaveLength(33);
    expect(nobody.mask.data).toHaveLength(256 * 256);
    expect(memory().numTensors).toBe(numTensors);
    body.dispose();
    const graph = await loadNetwork(ASSETS, MODELS.body.file, openGraph); // the flag as it ships
    const flag = await graph.run((model) =>
      (model.execute(zeros([1, 256, 256, 3]), 'Identity_3:0') as Tensor).data<'float32'>(),
    );
    expect(flag[0]).toBeLessThan(0.5);
    graph.dispose();
  });

  test('BlazePose: a region that is turned gives the same person, turned back', async () => {
    const body = await loadBlazePose(ASSETS, MODELS.body.file, 'full');
    const picture = await somebody();
    const square = uprightSquare({ x: picture.width / 2, y: picture.height / 2 }, picture.width);
    const upright = await body.estimate(picture, square);
    const turned = await body.estimate(picture, { ...square, turn: radians(0.2) });
    const span = Math.abs(upright.landmarks['left_shoulder']!.x - upright.landmarks['right_shoulder']!.x);
    for (const name of ['nose', 'left_shoulder', 'right_shoulder']) {
      const [one, other] = [upright.landmarks[name]!, turned.landmarks[name]!];
      expect(Math.hypot(one.x - other.x, one.y - other.y), `${name}, turned back`).toBeLessThan(0.1 * span);
    }
    body.dispose();
  });
});

test('the parts of tfjs are the ones that its package pins, each once', async () => {
  const read = async (path: string) =>
    JSON.parse(await readFile(path, 'utf8')) as Record<string, Record<string, string>>;
  const ours = (await read('package.json'))['dependencies']!;
  const { version, dependencies: pinned } = (await read('node_modules/@tensorflow/tfjs/package.json')) as unknown as {
    readonly version: string;
    readonly dependencies: Record<string, string>;
  };
  const parts = Object.keys(ours).filter((name) => name in pinned);
  expect(parts).toEqual(['@tensorflow/tfjs-backend-webgl', '@tensorflow/tfjs-converter', '@tensorflow/tfjs-core']);
  for (const part of parts) expect(ours[part], `version of ${part}`).toBe(pinned[part]);
  expect([ours['@tensorflow/tfjs'], ours['@tensorflow/tfjs-backend-wasm'], version_core]).toEqual([
    version,
    version,
    version,
  ]);
  const locked = Object.keys((await read('package-lock.json'))['packages']!);
  expect(locked.filter((path) => /\/node_modules\/@tensorflow/.test(path))).toEqual([]); // a second copy would be a second engine
});
