import { afterEach, expect, test, vi } from 'vitest';
import type { PoseAssets } from '../../../src/pose/estimator.ts';
import { lateFace, type LateFace } from '../../../src/pose/late-face.ts';
import { livePoints } from '../../../src/pose/live-points.ts';
import { bustOf } from '../../../src/pose/points.ts';
import { loadMoveNet } from '../../../src/pose/movenet.ts';
import { MODELS, POINTS_SIZE } from '../../../src/pose/assets.ts';
import { wholePicture } from '../../../src/pose/region.ts';
import { nodeAssets } from '../../../tools/node/assets.ts';
import { readPicture } from '../../../tools/node/picture.ts';

const ASSETS = nodeAssets();
let late: LateFace;
afterEach(() => late.dispose());

/** The files of the face as `answer` gives them, and which were asked for. */
function reading(answer: (path: string) => Promise<ArrayBuffer>): PoseAssets & { readonly asked: string[] } {
  const asked: string[] = [];
  return { ...ASSETS, asked, read: (path) => (asked.push(path), answer(path)) };
}

test('nobody waits for it: while its files are on their way there is none', async () => {
  const assets = reading(() => new Promise(() => undefined));
  late = lateFace(assets, false);
  expect(await late.get()).toBeNull();
  expect(await late.get()).toBeNull();
  await vi.dynamicImportSettled();
  expect(assets.asked).toHaveLength(2); // graph and weights, once
});

test('a later look has it, and it sees the face', async () => {
  const points = await loadMoveNet(ASSETS, MODELS.points.file, POINTS_SIZE);
  const picture = await readPicture('tests/ui-gallery/front.jpg');
  const whole = await points.keypoints(picture, wholePicture(picture));
  const { points: found } = await livePoints().find(points, picture, bustOf(whole), false);
  late = lateFace(ASSETS, true);
  const face = await (await late.get())?.look(picture, found);
  expect(face?.forward[2]).toBeLessThan(-0.8); // to the camera
  expect(face?.left[0]).toBeGreaterThan(0.9); // their left is on the right
  expect(Math.abs(face!.x - found.nose.x)).toBeLessThan(Math.abs(found.left_ear.x - found.right_ear.x));
  expect(await late.get()).toBe(await late.get());
  points.dispose();
});

test.each([
  ['does not come', () => Promise.reject(new Error('404'))],
  ['is no network', () => Promise.resolve(new TextEncoder().encode('<!doctype html>').buffer)],
])('a file that %s leaves the points alone, and is not asked for again', async (_, answer) => {
  const assets = reading(answer);
  late = lateFace(assets, true);
  expect(await late.get()).toBeNull();
  const { length } = assets.asked;
  expect(await late.get()).toBeNull();
  expect(assets.asked).toHaveLength(length);
});

test('closed, there is none', async () => {
  late = lateFace(ASSETS, true);
  const opened = late.get();
  late.dispose();
  expect(await opened).toBeNull();
  expect(await late.get()).toBeNull();
});
