import { radians } from '../../../src/base/units.ts';
import { describe, expect, test } from 'vitest';
import { blazePose, silhouetteOf } from '../../../src/pose/blazepose.ts';
import { moveNet } from '../../../src/pose/movenet.ts';
import type { Network, NetworkOutput } from '../../../src/pose/network.ts';
import { personFinder } from '../../../src/pose/person-finder.ts';
import { wholePicture, uprightSquare } from '../../../src/pose/region.ts';
import { gradient, PICTURE } from './fakes.ts';

/** Answers the same numbers whatever it is shown. The layouts are those of the shipped graphs. */
const answering = (...outputs: NetworkOutput[]): Network => ({
  run: () => Promise.resolve(outputs),
  dispose: () => undefined,
});

test("MoveNet's rows of (y, x, score) become points of the picture", async () => {
  const rows = new Float32Array(17 * 3);
  rows.set([0.25, 0.75, 0.5]); // nose
  const net = moveNet(answering(rows), 192);
  const { nose } = await net.keypoints(PICTURE, uprightSquare({ x: 320, y: 240 }, 200));
  expect(nose).toEqual({ x: 370, y: 190, score: 0.5 });
});

test('shown the mirror image, MoveNet is answered back: other side of the picture, other side of the body', async () => {
  const rows = new Float32Array(17 * 3);
  rows.set([0.25, 0.75, 0.5], 3 * 3); // left ear, of whom the network saw
  const seen: number[] = [];
  const network: Network = {
    run: (cells) => {
      seen.push(...cells.subarray(0, 6));
      return Promise.resolve([rows]);
    },
    dispose: () => undefined,
  };
  const picture = gradient(192, 192);
  const { right_ear: ear } = await moveNet(network, 192).keypoints(picture, wholePicture(picture), true);
  expect(seen).toEqual([191, 0, 7, 190, 0, 7]); // red is the column: the first row ends where the picture begins
  expect(ear).toEqual({ x: 48, y: 48, score: 0.5 });
});

describe("the person finder's anchors", () => {
  const ROW = 13;
  /** Logit, box centre and size, hips, rim of the body circle; px of 224 from the anchor's centre. */
  const row = (logit: number, dx: number) => [logit, dx, 0, 40, 40, dx, 10, dx, -30, 0, 0, 0, 0];
  const rows = (...at: readonly (readonly [anchor: number, logit: number, dx?: number])[]) => {
    const values = new Float32Array(2254 * ROW).fill(-100);
    for (const [anchor, logit, dx = 0] of at) values.set(row(logit, dx), anchor * ROW);
    return answering(values);
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

describe('the landmark network', () => {
  const points = new Float32Array(39 * 5);
  points.set([128, 64, -25.6, 100, 0], 0); // nose: middle, a quarter down, nearer, surely visible
  const heatmap = new Float32Array(64 * 64 * 39);
  const mask = new Float32Array(256 * 256).fill(1);
  const outputs = [points, heatmap, mask] as const;
  const region = { x: 100, y: 100, side: 256, turn: radians(Math.PI / 2) };

  test('points and depth are turned back with the region', async () => {
    const body = await blazePose(answering(...outputs)).estimate(PICTURE, region);
    expect(body.landmarks.nose.x).toBeCloseTo(164);
    expect(body.landmarks.nose.y).toBeCloseTo(100);
    expect(body.landmarks.nose.z).toBeCloseTo(-25.6);
    expect(body.landmarks.nose.score).toBeCloseTo(1);
    expect(body.mask).toEqual({ region, size: 256, data: mask });
  });

  test('a sure heatmap moves a point to its centre of weight, an unsure one does not', async () => {
    const sure = heatmap.slice();
    sure[(16 * 64 + 33) * 39] = 0.8; // one cell right of the nose's own
    const look = (map: Float32Array) =>
      blazePose(answering(points, map, mask)).estimate(PICTURE, uprightSquare(region, 256));
    expect((await look(sure)).landmarks.nose.x).toBeCloseTo(100 + (33 / 64 - 0.5) * 256);
    sure[(16 * 64 + 33) * 39] = 0.4;
    expect((await look(sure)).landmarks.nose.x).toBeCloseTo(100);
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
