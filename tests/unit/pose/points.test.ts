import { assert, double, property, record } from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import {
  bustOf,
  bustScore,
  cropAround,
  CROPS,
  finePoints,
  withLimbs,
  type PointsNetwork,
} from '../../../src/pose/points.ts';
import type { Region } from '../../../src/pose/region.ts';
import { PICTURE, somebody } from './fakes.ts';

/** Answers the given people in turn, and remembers where it was told to look. */
function network(...answers: ReturnType<typeof somebody>[]): PointsNetwork & { readonly looked: Region[] } {
  const looked: Region[] = [];
  return {
    looked,
    keypoints: (_picture, region) => Promise.resolve(answers[looked.push(region) - 1]!),
    dispose: () => undefined,
  };
}

describe('crops', () => {
  test('hang on head and shoulders: they shift and grow with the person, and nothing else moves them', () => {
    const place = record({
      x: double({ min: -100, max: 800, noNaN: true }),
      y: double({ min: -100, max: 800, noNaN: true }),
      span: double({ min: 10, max: 300, noNaN: true }),
    });
    assert(
      property(place, ({ x, y, span }) => {
        const crop = cropAround(bustOf(somebody(x, y, span)), CROPS.trunk);
        expect(crop.x).toBeCloseTo(x, 6);
        expect(crop.y).toBeCloseTo(y + CROPS.trunk.down * span, 6);
        expect(crop.side).toBeCloseTo(CROPS.trunk.side * span, 6);
      }),
    );
  });

  test('half the shoulder width stands in for a head that hangs between the shoulders', () => {
    const points = somebody(0, 0, 100);
    const hanging = { ...points, left_ear: { x: 10, y: -5, score: 1 }, right_ear: { x: -10, y: -5, score: 1 } };
    expect(bustOf(hanging).span).toBeCloseTo(90);
  });
});

describe('points of a single picture', () => {
  test('head and shoulders are the mean of two looks, each also in the mirror, hips of the first one', async () => {
    const net = network(somebody(318, 300), somebody(322, 300), somebody(324, 304), somebody(328, 304));
    const { points } = await finePoints().find(net, PICTURE, bustOf(somebody(320, 300)), false);
    expect(net.looked).toHaveLength(4);
    expect(points.left_ear).toMatchObject({ x: 363, y: 202 });
    expect(points.left_hip).toMatchObject({ x: 320, y: 400 });
  });
});

test('limbs come from whichever look is surer of them, hips never from the wide one', () => {
  const fine = somebody(320, 300, 100, 0.5);
  const wide = somebody(300, 280, 100, 0.7);
  const points = withLimbs(fine, wide);
  expect(points.left_knee).toBe(wide.left_knee);
  expect(points.left_hip).toBe(fine.left_hip);
  expect(withLimbs(wide, fine).left_knee).toBe(wide.left_knee);
});

test('how sure the network is of somebody is the mean over head and shoulders', () => {
  expect(bustScore(somebody(0, 0, 100, 0.25))).toBeCloseTo(0.25);
});
