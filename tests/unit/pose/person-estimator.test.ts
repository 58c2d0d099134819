import { uprightSquare } from '../../../src/pose/region.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import type { FaceNetwork } from '../../../src/pose/face-mesh.ts';
import type { Keypoints } from '../../../src/pose/points.ts';
import type { DetectedPerson } from '../../../src/pose/person-finder.ts';
import { personEstimator } from '../../../src/pose/person-estimator.ts';
import { livePoints } from '../../../src/pose/live-points.ts';
import { foundAt, PICTURE, somebody } from './fakes.ts';

const LIVE = { presence: false, silhouette: false };
const LOOK = { presence: true, silhouette: false };

let there: readonly DetectedPerson[];
let points: Keypoints;
let looks: number;
let runs: number;
let at: number;

const open = (face?: () => Promise<FaceNetwork | null>) =>
  personEstimator(
    {
      finder: { find: () => Promise.resolve((looks++, there)), dispose: () => undefined },
      points: { keypoints: () => Promise.resolve((runs++, points)), dispose: () => undefined },
      body: () => Promise.reject(new Error('nobody asked for a silhouette')),
      ...(face && { face }),
    },
    livePoints(),
  );
const next = () => millis((at += 1000));

beforeEach(() => {
  there = [foundAt(320, 300)];
  points = somebody(320, 300);
  looks = runs = at = 0;
});

describe('a person whom the finder doubts or misses', () => {
  test.each([
    ['confirmed by the points: somebody in a deep slump', 0.49, 0.6, 'person'],
    ['not confirmed: a chair, a dog', 0.49, 0.37, 'nobody'],
    ['surely found: the points need not confirm', 0.55, 0.37, 'person'],
  ])('a first detection %s', async (_, score, bust, kind) => {
    there = [foundAt(320, 300, 100, score)];
    points = somebody(320, 300, 100, bust);
    const { estimate } = open();
    await estimate(PICTURE, next(), LOOK);
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ kind });
  });

  test.each([
    ['still shown by the points: stays', [] as const, 0.6, 'person'],
    ['no longer shown by them: gone', [] as const, 0.45, 'nobody'],
    ['beside somebody else, far behind: gone', [foundAt(560, 150, 30)] as const, 0.6, 'nobody'],
  ])('the tracked person, %s', async (_, found, bust, kind) => {
    const { estimate } = open();
    await estimate(PICTURE, next(), LIVE);
    there = found;
    points = somebody(320, 300, 100, bust);
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ kind });
  });

  test('seen from the side, the near half of the points is enough', async () => {
    there = [foundAt(320, 300, 100, 0.35)];
    const both = somebody(320, 300, 100, 0.6);
    points = {
      ...both,
      left_eye: low(both.left_eye),
      left_ear: low(both.left_ear),
      left_shoulder: low(both.left_shoulder),
    };
    const { estimate } = open();
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ kind: 'nobody' }); // one look may be lucky
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ kind: 'person' });
  });

  const low = (point: Keypoints['nose']) => ({ ...point, score: 0.1 });
});

describe('from picture to picture', () => {
  test('the first picture is looked over for people, the next ones cost one run of the points network', async () => {
    const { estimate } = open();
    await estimate(PICTURE, next(), LIVE);
    expect(looks).toBe(1);
    runs = 0;
    const second = await estimate(PICTURE, next(), LIVE);
    expect([looks, runs]).toEqual([1, 1]);
    expect(second).toMatchObject({ kind: 'person', pose: { presence: 0.9, people: 1, width: 640, silhouette: null } });
  });

  test('asked to, it looks again, and tells how many are there', async () => {
    const { estimate } = open();
    await estimate(PICTURE, next(), LIVE);
    there = [foundAt(320, 300, 100, 0.8), foundAt(560, 200, 40)];
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ pose: { presence: 0.8, people: 2 } });
  });

  test.each([
    ['the scores fall to those of an empty room', () => somebody(320, 300, 100, 0.35)],
    ['the head jumps', () => somebody(470, 300)],
    ['the person doubles in size', () => somebody(320, 300, 200)],
  ])('looks again unasked when %s, and finds nobody where nobody is', async (_, slipped) => {
    const { estimate } = open();
    await estimate(PICTURE, next(), LIVE);
    there = [];
    points = slipped();
    const time = next();
    expect(await estimate(PICTURE, time, LIVE)).toEqual({ kind: 'nobody', at: time });
  });

  test('an empty room costs one look a picture and no points', async () => {
    const { estimate } = open();
    there = [];
    await estimate(PICTURE, next(), LIVE);
    await estimate(PICTURE, next(), LIVE);
    expect([looks, runs]).toEqual([2, 0]);
  });

  test('a passer-by does not take the place of the one followed; after reset, the largest does', async () => {
    const { estimate, reset } = open();
    await estimate(PICTURE, next(), LIVE);
    there = [foundAt(320, 200, 45)];
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ kind: 'nobody' });
    reset();
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ kind: 'person' });
  });

  test('the crop keeps the size that the whole body gave, and goes along with the shoulders', async () => {
    const sides: number[] = [];
    const middles: number[] = [];
    const { estimate } = personEstimator(
      {
        finder: { find: () => Promise.resolve(there), dispose: () => undefined },
        points: {
          keypoints: (_, crop) => (sides.push(crop.side), middles.push(crop.x), Promise.resolve(points)),
          dispose: () => undefined,
        },
        body: () => Promise.reject(new Error('nobody asked for a silhouette')),
      },
      livePoints(),
    );
    await estimate(PICTURE, next(), LIVE);
    points = somebody(380, 300, 120); // leans in
    await estimate(PICTURE, next(), LIVE);
    await estimate(PICTURE, next(), LIVE);
    expect(sides.slice(1)).toEqual([600, 600, 600]); // the first run looks at the whole body
    expect(middles.at(-1)! - 380).toBeCloseTo(3.125); // a quarter of a cell beside the shoulders
    await estimate(PICTURE, next(), LOOK);
    expect(sides.at(-1)).toBeCloseTo(720);
  });

  test('an empty chair is nobody, however sure the looks before were', async () => {
    const { estimate } = open();
    for (let turn = 0; turn < 4; turn++) await estimate(PICTURE, next(), LIVE);
    there = [];
    points = somebody(320, 300, 100, 0.3);
    expect(await estimate(PICTURE, next(), LIVE)).toMatchObject({ kind: 'nobody' });
  });

  test('a slow slide across the room stays the same person', async () => {
    const { estimate } = open();
    for (let x = 100; x <= 540; x += 40) {
      points = somebody(x, 300);
      there = [foundAt(x, 300), foundAt(320, 200, 45)];
      const sighting = await estimate(PICTURE, next(), x % 200 === 100 ? LOOK : LIVE);
      expect(sighting).toMatchObject({ kind: 'person', pose: { keypoints: { nose: { x } } } });
    }
  });
});

describe('a picture that stands alone', () => {
  const ALONE = { presence: true, silhouette: true };
  const SHAPE = { landmarks: {}, mask: { region: uprightSquare({ x: 0, y: 0 }, 8), size: 2, data: [0, 0, 0, 0] } };
  const small = foundAt(200, 100, 20);
  const careful = () => {
    let wholes = 0;
    const estimator = personEstimator(
      {
        finder: {
          find: (_, part) => Promise.resolve(part === undefined ? (wholes++, there) : (looks++, [small])),
          dispose: () => undefined,
        },
        points: { keypoints: () => Promise.resolve(points), dispose: () => undefined },
        body: () => Promise.resolve({ estimate: () => Promise.resolve(SHAPE as never), dispose: () => undefined }),
      },
      livePoints(),
      true,
    );
    return { ...estimator, wholes: () => wholes };
  };

  test('is searched for somebody small where the whole shows nobody', async () => {
    const { estimate } = careful();
    there = [];
    points = somebody(200, 100, 20);
    expect(await estimate(PICTURE, next(), ALONE)).toMatchObject({
      kind: 'person',
      pose: { presence: 0.9, people: 1 },
    });
    expect(looks).toBeGreaterThan(1);
  });

  test('shows nobody where the points do not see a person either', async () => {
    const { estimate } = careful();
    there = [];
    points = somebody(200, 100, 20, 0.35); // as an empty room scores
    expect(await estimate(PICTURE, next(), ALONE)).toMatchObject({ kind: 'nobody' });
  });

  test('costs nothing more where somebody is seen at once, nor while a camera guides', async () => {
    const { estimate, wholes } = careful();
    await estimate(PICTURE, next(), ALONE);
    there = [];
    points = somebody(320, 300, 100, 0.35);
    expect(await estimate(PICTURE, next(), LOOK)).toMatchObject({ kind: 'nobody' });
    expect([wholes(), looks]).toEqual([2, 0]);
  });
});

describe('the turn of the head', () => {
  const turned = { x: 320, y: 200, forward: [0, 0, -1], left: [1, 0, 0] } as const;
  const network = (look: FaceNetwork['look']): FaceNetwork => ({ look, dispose: () => undefined });
  const faceOf = async (get: () => Promise<FaceNetwork | null>) => {
    const sighting = await open(get).estimate(PICTURE, next(), { ...LOOK, face: true });
    return sighting.kind === 'person' ? sighting.pose.face : 'nobody';
  };

  test('is seen when it is asked for', async () => {
    expect(await faceOf(() => Promise.resolve(network(() => Promise.resolve(turned))))).toEqual(turned);
  });

  test.each([
    ['no network yet', () => Promise.resolve(null)],
    ['no face in the picture', () => Promise.resolve(network(() => Promise.resolve(null)))],
    ['a run that fails', () => Promise.resolve(network(() => Promise.reject(new Error('the context was lost'))))],
  ])('with %s the points are there as ever', async (_, get) => {
    expect(await faceOf(get)).toBeUndefined();
  });

  test('costs nothing where nobody asks, and where nobody is: the network is not even sent for', async () => {
    let asked = 0;
    const { estimate } = open(() => Promise.resolve((asked++, null)));
    await estimate(PICTURE, next(), LOOK);
    await estimate(PICTURE, next(), LIVE);
    there = [];
    points = somebody(320, 300, 100, 0.2);
    expect(await estimate(PICTURE, next(), { ...LOOK, face: true })).toMatchObject({ kind: 'nobody' });
    expect(asked).toBe(0);
  });
});
