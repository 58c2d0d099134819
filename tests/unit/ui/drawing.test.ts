import { describe, expect, test } from 'vitest';
import { screenOf } from '../../../src/ui/route.ts';
import { arc, pointAt, PIVOT } from '../../../src/features/watch/view/quadrant.ts';
import { skeletonLines } from '../../../src/ui/format/skeleton.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { pose } from '../../ui-gallery/readings.ts';

describe('the gauge', () => {
  test('hangs plumb at no load and swings one way', () => {
    expect(pointAt(0, 100)).toEqual({ x: PIVOT.x, y: PIVOT.y + 100 });
    expect(pointAt(0.5, 100).x).toBeGreaterThan(PIVOT.x);
    expect(pointAt(1, 100).x).toBeGreaterThan(pointAt(0.5, 100).x);
  });

  test('stays inside its scale, whatever comes', () => {
    expect(pointAt(3, 100)).toEqual(pointAt(1, 100));
    expect(pointAt(-1, 100)).toEqual(pointAt(0, 100));
    expect(arc(0, 1, 100)).toMatch(/^M[\d.]+ [\d.]+A100 100 0 0 0 [\d.]+ [\d.]+$/);
  });
});

describe('what is drawn over the picture', () => {
  const without = (...names: (keyof Pose['keypoints'])[]): Pose => ({
    ...pose,
    keypoints: {
      ...pose.keypoints,
      ...Object.fromEntries(names.map((name) => [name, { ...pose.keypoints[name], score: 0.1 }])),
    },
  });

  test('points that are not seen are not drawn, nor bones to them', () => {
    const whole = skeletonLines(pose);
    const less = skeletonLines(without('left_elbow'));
    expect(less.joints.length).toBe(whole.joints.length - 1);
    expect(less.bones.length).toBe(whole.bones.length - 1);
  });

  test('the plumb line hangs straight down from between the ears', () => {
    const { plumb } = skeletonLines(pose);
    expect(plumb?.top.x).toBe((pose.keypoints.left_ear.x + pose.keypoints.right_ear.x) / 2);
    expect(plumb?.bob.x).toBe(plumb?.top.x);
    expect(plumb?.bob.y).toBeGreaterThan(pose.keypoints.left_shoulder.y);
  });

  test('from the side it hangs from the ear that is seen', () => {
    expect(skeletonLines(without('right_ear')).plumb?.top.x).toBe(pose.keypoints.left_ear.x);
  });

  test('without ears or shoulders there is none', () => {
    expect(skeletonLines(without('left_ear', 'right_ear')).plumb).toBeNull();
    expect(skeletonLines(without('left_shoulder', 'right_shoulder')).plumb).toBeNull();
  });
});

test.each([
  ['', 'now'],
  ['#/now', 'now'],
  ['#/calibrate', 'calibrate'],
  ['#/settings/about', 'settings'],
  ['#/elsewhere', 'now'],
])('the hash %o shows %s', (hash, screen) => {
  expect(screenOf(hash)).toBe(screen);
});
