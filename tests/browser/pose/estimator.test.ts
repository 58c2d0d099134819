import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { graphicsHardware } from '../../../src/pose/backend-trial.ts';
import { createPoseEstimator } from '../../../src/pose/create.ts';
import { KEYPOINT_NAMES } from '../../../src/pose/pose.ts';
import type { LoadProgress } from '../../../src/pose/estimator.ts';
import { MODELS, POINTS_SIZE } from '../../../src/pose/assets.ts';
import { loadMoveNet } from '../../../src/pose/movenet.ts';
import { wholePicture } from '../../../src/pose/region.ts';
import { registerWebgl } from '../../../src/pose/webgl.ts';
import { webAssets } from '../../../src/pose/web-assets.ts';
import { somebody } from './somebody.ts';

const ASSETS = webAssets();
const AT = millis(0);
const EVERYTHING = { presence: true, silhouette: true };

describe('the estimator in a browser', () => {
  test('loads over the network, says how far it is, finds a person and nobody', async () => {
    const progress: LoadProgress[] = [];
    const estimator = await createPoseEstimator(ASSETS, {}, (step) => progress.push(step));
    expect(progress.at(-1)).toMatchObject({ done: progress[0]!.total });
    expect(estimator.backend).toBe('wasm');
    const sighting = await estimator.estimate(await somebody(), AT, EVERYTHING);
    if (sighting.kind === 'nobody') throw new Error('nobody was found');
    const { keypoints, people, presence, landmarks, silhouette } = sighting.pose;
    expect(people).toBe(1);
    expect(presence).toBeGreaterThan(0.7);
    expect(keypoints.left_ear.x).toBeGreaterThan(keypoints.right_ear.x); // they face the camera
    expect(keypoints.left_shoulder.y).toBeGreaterThan(keypoints.left_ear.y);
    expect(landmarks).not.toBeNull();
    expect(silhouette!.data.some((value) => value > 200)).toBe(true);
    estimator.reset();
    expect(await estimator.estimate(new ImageData(640, 480), AT, EVERYTHING)).toEqual({ kind: 'nobody', at: AT });
    estimator.dispose();
  });

  test('sees how the head is turned, by a network that comes later', async () => {
    const estimator = await createPoseEstimator(ASSETS, { waitForFace: true });
    const sighting = await estimator.estimate(await somebody(), AT, { presence: true, silhouette: false, face: true });
    if (sighting.kind === 'nobody') throw new Error('nobody was found');
    const { face, keypoints } = sighting.pose;
    expect(face!.forward[2]).toBeLessThan(-0.8); // they face the camera
    expect(face!.left[0]).toBeGreaterThan(0.9);
    expect(Math.abs(face!.x - keypoints.nose.x)).toBeLessThan(keypoints.left_ear.x - keypoints.right_ear.x);
    estimator.dispose();
  });

  test('what is no model (the server answers every address with the page) is an error that names the file', async () => {
    const elsewhere = createPoseEstimator({ ...ASSETS, models: '/nowhere/' });
    await expect(elsewhere).rejects.toMatchObject({
      name: 'PoseError',
      kind: 'model',
      subject: expect.stringContaining('/nowhere/') as string,
    });
  });
});

describe('WebGL', () => {
  test('drawn in software, as in this browser, it is not even tried', () => {
    expect(graphicsHardware()).toBeNull();
  });

  test('has every kernel that the points network needs, and finds the same points', async () => {
    const picture = await somebody();
    const wasm = await loadMoveNet(ASSETS, MODELS.points.file, POINTS_SIZE);
    const expected = await wasm.keypoints(picture, wholePicture(picture));
    const webgl = await loadMoveNet(ASSETS, MODELS.points.file, POINTS_SIZE, undefined, registerWebgl());
    const found = await webgl.keypoints(picture, wholePicture(picture));
    const apart = KEYPOINT_NAMES.map((name) =>
      Math.hypot(found[name].x - expected[name].x, found[name].y - expected[name].y),
    );
    expect(Math.max(...apart)).toBeLessThan(1); // px
    const doubt = KEYPOINT_NAMES.map((name) => Math.abs(found[name].score - expected[name].score));
    expect(Math.max(...doubt)).toBeLessThan(0.01);
    wasm.dispose();
    webgl.dispose();
  });
});
