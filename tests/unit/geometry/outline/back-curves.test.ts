import { describe, expect, test } from 'vitest';
import { degrees, millis } from '../../../../src/base/units.ts';
import { isMeasured, type Measure } from '../../../../src/geometry/metric.ts';
import {
  curveOfBack,
  measureBack,
  THORACIC_WAYS,
  uprightCurveOf,
  uprightCurvesOf,
} from '../../../../src/geometry/outline/back-curves.ts';
import type { BackLine } from '../../../../src/geometry/outline/back-line.ts';
import { trunkFrameOf } from '../../../../src/geometry/outline/dorsal-line.ts';
import type { Support } from '../../../../src/geometry/sitting-or-standing.ts';
import type { Pose } from '../../../../src/pose/pose.ts';
import { drawn, poseOfDrawn, repainted } from './body.ts';

const [THORACIC] = THORACIC_WAYS;

/** The line of an evenly bowed back whose thoracic curve is about `angle`, on a trunk that leans forward by `lean`, deg. */
function bowed(angle: number, lean: number, support: Support): BackLine {
  const radians = Math.PI / 180;
  const along = (index: number): number => lean + (0.5 - index / 110) * angle * 2.2;
  const line = [{ x: 0, y: 0 }];
  for (let index = 1; index < 110; index++) {
    const { x, y } = line.at(-1) ?? { x: 0, y: 0 };
    line.push({ x: x - Math.sin(along(index) * radians), y: y + Math.cos(along(index) * radians) });
  }
  return {
    line,
    heights: line.map((_, index) => 1.02 - index / 100),
    errors: line.map(() => 0.4),
    frame: {
      hips: { x: 0, y: 100 },
      up: { x: Math.sin(lean * radians), y: -Math.cos(lean * radians) },
      length: 100,
      forward: 1,
      ears: { x: 10, y: -20 },
    },
    support,
    hidden: [],
  };
}
const valueOf = (measure: Measure): number => (isMeasured(measure) ? measure.value : NaN);

describe('an upper back too straight for somebody who sits', () => {
  const flat = (lean: number, support: Support): Measure => curveOfBack(bowed(22, lean, support), THORACIC);
  test('is what the line of a hunched back looks like: bent forward it is refused, upright it may be one', () => {
    expect(valueOf(flat(0, 'sitting'))).toBeGreaterThan(14);
    expect(valueOf(flat(0, 'sitting'))).toBeLessThan(23);
    expect(flat(30, 'sitting')).toEqual({ unknown: 'outline unsure' });
    expect(valueOf(flat(30, 'standing'))).toBeGreaterThan(14);
  });
  test('is refused upright, too, where no back is as flat', () => {
    expect(curveOfBack(bowed(12, 0, 'sitting'), THORACIC)).toEqual({ unknown: 'outline unsure' });
    expect(isMeasured(curveOfBack(bowed(12, 0, 'standing'), THORACIC))).toBe(true);
  });
  test('a round one is read in either case, and alike', () => {
    const [upright, bent] = [0, 30].map((lean) => valueOf(curveOfBack(bowed(50, lean, 'sitting'), THORACIC)));
    expect(bent).toBeCloseTo(upright ?? NaN, 5);
  });
});

describe('a thing over the loins leaves the upper back', () => {
  const { trunk, at } = drawn();
  const free = poseOfDrawn(drawn());
  const bag = (top: number): Pose =>
    repainted(free, (value, x, y) => {
      const [behind, up] = [(at[0] - x) / trunk, (at[1] - y) / trunk];
      return up > -0.1 && up < top && behind > 0 && behind < 0.5 ? 255 : value;
    });
  test('read from what is seen of it, less surely', () => {
    const [whole, part] = [measureBack(free).thoracicCurve, measureBack(bag(0.2)).thoracicCurve];
    expect(measureBack(bag(0.2)).lumbarCurve).toEqual({ unknown: 'outline unsure' });
    expect(Math.abs(valueOf(part) - valueOf(whole))).toBeLessThan(3);
    expect(isMeasured(part) && isMeasured(whole) && part.sigma > whole.sigma).toBe(true);
  });
  test('and where it reaches up to T12, nothing', () => {
    expect(measureBack(bag(0.5)).thoracicCurve).toEqual({ unknown: 'outline unsure' });
  });
});

describe('hips that the points leave open', () => {
  const unsure = (aside: number): Pose => {
    const pose = poseOfDrawn(drawn());
    const { left_hip: left, right_hip: right } = pose.keypoints;
    const landmark = (x: number, y: number) => ({ x: x + aside * drawn().trunk, y, z: 0, score: 1 });
    return {
      ...pose,
      keypoints: { ...pose.keypoints, left_hip: { ...left, score: 0.1 }, right_hip: { ...right, score: 0.1 } },
      landmarks: { left_hip: landmark(left.x, left.y), right_hip: landmark(right.x, right.y) },
    };
  };
  test('count where both networks agree', () => {
    expect(trunkFrameOf(unsure(0.1), degrees(90))?.length).toBeCloseTo(drawn().trunk, 0);
    expect(isMeasured(measureBack({ ...unsure(0.1), at: millis(1) }).lumbarCurve)).toBe(true);
  });
  test('and not where they disagree, or only one of them looked', () => {
    expect(trunkFrameOf(unsure(0.2), degrees(90))).toBeNull();
    expect(trunkFrameOf({ ...unsure(0), landmarks: null }, degrees(90))).toBeNull();
  });
});

describe('the own upright', () => {
  const kept = { value: 30, sigma: 6, unit: 'deg' } as const;
  const earlier = { thoracicCurve: kept, lumbarCurve: null };
  test('kept by an earlier version is read with the offsets of today', () => {
    expect(uprightCurveOf({ curves: earlier, desk: 'sitting' }, 'thoracicCurve')?.value).toBe(34);
    expect(uprightCurveOf({ curves: earlier, desk: 'standing' }, 'thoracicCurve')?.value).toBe(30);
    expect(uprightCurveOf({ curves: earlier, desk: 'sitting' }, 'lumbarCurve')).toBeNull();
    expect(uprightCurveOf({ desk: 'sitting' }, 'lumbarCurve')).toBeNull();
  });
  test('kept today is what was measured', () => {
    const pose = poseOfDrawn(drawn());
    const curves = uprightCurvesOf([pose]);
    if (curves === null) throw new Error('no curves');
    const { lumbarCurve } = measureBack(pose);
    expect(uprightCurveOf({ curves, desk: 'sitting' }, 'lumbarCurve')?.value).toBe(valueOf(lumbarCurve));
  });
});
