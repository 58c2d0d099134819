import { expect, test } from 'vitest';
import { isBetter, graphicsHardware } from '../../../src/pose/backend-trial.ts';
import type { Keypoints, PointsNetwork } from '../../../src/pose/points.ts';
import { wholePicture } from '../../../src/pose/region.ts';
import { PICTURE, somebody } from './fakes.ts';

let clock = 0;
const runner = (points: Keypoints, milliseconds: number, first = milliseconds): PointsNetwork => {
  let runs = 0;
  return {
    keypoints: () => {
      clock += runs++ === 0 ? first : milliseconds;
      return Promise.resolve(points);
    },
    dispose: () => undefined,
  };
};
const better = (challenger: PointsNetwork, champion: PointsNetwork) =>
  isBetter(challenger, champion, PICTURE, wholePicture(PICTURE), () => clock);

const HERE = somebody(320, 300);

test.each([
  ['the same points in half the time', runner(HERE, 20), true],
  ['a pixel of difference', runner(somebody(321, 300), 20), true],
  ['a first run that compiles for two seconds', runner(HERE, 20, 2000), true],
  ['hardly faster', runner(HERE, 32), false],
  ['slower', runner(HERE, 400), false],
  ['fast and wrong', runner(somebody(340, 300), 5), false],
])('%s', async (_, challenger, expected) => {
  expect(await better(challenger, runner(HERE, 40))).toBe(expected);
});

test('where both see noise only, its place does not matter', async () => {
  const noise = (x: number) => somebody(x, 300, 100, 0.1);
  expect(await better(runner(noise(20), 10), runner(noise(600), 40))).toBe(true);
});

test('there is no graphics hardware to try in Node', () => {
  expect(graphicsHardware()).toBeNull();
});
