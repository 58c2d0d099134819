import { beforeEach, describe, expect, test } from 'vitest';
import { livePoints, WAYS_OF_LOOKING } from '../../../src/pose/live-points.ts';
import { bustOf, cropAround, CROPS, type KeypointFinder, type Keypoints } from '../../../src/pose/points.ts';
import type { Keypoint, KeypointName } from '../../../src/pose/pose.ts';
import type { Region } from '../../../src/pose/region.ts';
import { PICTURE, somebody } from './fakes.ts';

const AT = bustOf(somebody(320, 300));
const CROP = cropAround(AT, CROPS.trunk);
const CELL = CROP.side / 48;
const round = (value: number): number => Math.round(1e6 * value) / 1e6;

let live: KeypointFinder;
let looked: { readonly crop: Region; readonly isMirrored: boolean | undefined }[];
beforeEach(() => {
  live = livePoints();
  looked = [];
});

/** The next picture, in which the network sees this. */
const next = (seen: Keypoints, isSame = true) =>
  live.find(
    {
      keypoints: (_, crop, isMirrored) => (looked.push({ crop, isMirrored }), Promise.resolve(seen)),
      dispose: () => undefined,
    },
    PICTURE,
    AT,
    isSame,
  );
const pointsAfter = async (...seen: readonly Keypoints[]): Promise<Keypoints> => {
  let points = somebody(0, 0);
  for (const one of seen) ({ points } = await next(one));
  return points;
};
const withPoint = (points: Keypoints, name: KeypointName, change: Partial<Keypoint>): Keypoints => ({
  ...points,
  [name]: { ...points[name], ...change },
});

describe('where the network looks', () => {
  test('once a picture, at the trunk, four ways in turn: to each side by a quarter of a cell, every other in the mirror', async () => {
    await pointsAfter(...Array.from({ length: 5 }, () => somebody(320, 300)));
    const moves = looked.map(({ crop }) =>
      [(crop.x - CROP.x) / CELL, (crop.y - CROP.y) / CELL].map((move) => round(move)),
    );
    expect(moves).toEqual([
      [-0.25, -0.25],
      [0.25, -0.25],
      [0.25, 0.25],
      [-0.25, 0.25],
      [-0.25, -0.25],
    ]);
    expect(looked.map(({ crop }) => crop.side)).toEqual(looked.map(() => CROP.side));
    expect(looked.map(({ isMirrored }) => isMirrored)).toEqual([false, true, false, true, false]);
  });

  test('a limb at the edge of the crop is cut off, and scores nothing', async () => {
    const seen = withPoint(somebody(320, 300), 'left_ankle', { y: 675 });
    const points = await pointsAfter(withPoint(seen, 'left_knee', { y: 640 }));
    expect(points.left_ankle.score).toBe(0);
    expect(points.left_knee.score).toBe(0.8);
  });
});

describe('somebody who holds still', () => {
  test('is where the last four looks say in the mean', async () => {
    const seen = [290, 318, 322, 324, 328].map((x) => somebody(x, 300));
    expect((await pointsAfter(...seen.slice(0, 1))).nose.x).toBe(290);
    live.reset();
    expect((await pointsAfter(...seen.slice(1, 3))).nose.x).toBeCloseTo(320);
    live.reset();
    expect((await pointsAfter(...seen.slice(1), somebody(330, 300))).nose.x).toBeCloseTo(326);
  });

  test('does not jump from picture to picture, though the looks disagree where a shoulder is hidden', async () => {
    const ways = [60, -60, 0, 50].map((off) =>
      withPoint(somebody(320, 300), 'right_shoulder', { x: 230 + off, score: 0.15 }),
    );
    await pointsAfter(...ways);
    for (const way of ways) expect((await pointsAfter(way)).right_shoulder.x).toBeCloseTo(242.5);
    expect(ways).toHaveLength(WAYS_OF_LOOKING.length);
  });

  test('has the scores of the looks in the mean, and a look that is surer counts more', async () => {
    const points = await pointsAfter(
      somebody(320, 300),
      withPoint(somebody(320, 300), 'left_elbow', { x: 360, score: 0.2 }),
    );
    expect(points.left_elbow).toMatchObject({ x: expect.closeTo(328) as number, score: expect.closeTo(0.5) as number });
  });
});

describe('somebody who moves', () => {
  test('is where the newest look says', async () => {
    const there = somebody(360, 300);
    expect(await pointsAfter(somebody(320, 300), somebody(320, 300), there)).toEqual(there);
    expect((await pointsAfter(somebody(362, 300))).nose.x).toBeCloseTo(361);
  });

  test('with the head alone keeps the earlier looks at the trunk', async () => {
    const turned = { ...somebody(324, 300) };
    for (const name of ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'] as const)
      turned[name] = { ...turned[name], y: turned[name].y + 40 };
    const points = await pointsAfter(somebody(320, 300), turned);
    expect(points.left_ear.x).toBeCloseTo(turned.left_ear.x);
    expect(points.left_ear.y).toBeCloseTo(turned.left_ear.y);
    expect(points.left_shoulder.x).toBeCloseTo(412);
  });

  test('what the newest picture alone shows is told beside it: an empty chair must not score as somebody', async () => {
    await next(somebody(320, 300));
    const { newest, points } = await next(somebody(320, 300, 100, 0.2));
    expect(newest.nose.score).toBe(0.2);
    expect(points.nose.score).toBeCloseTo(0.5);
  });

  test('of somebody else nothing of before counts, and the ways go on in turn: one of them may see what the last did not', async () => {
    await next(somebody(320, 300));
    expect((await next(somebody(330, 300), false)).points.nose.x).toBe(330);
    expect(looked.map(({ isMirrored }) => isMirrored)).toEqual([false, true]);
  });

  test('after a reset nothing of before counts, and it begins with the first way', async () => {
    await next(somebody(320, 300));
    live.reset();
    expect((await pointsAfter(somebody(330, 300))).nose.x).toBe(330);
    expect(looked[1]).toEqual(looked[0]);
  });
});
