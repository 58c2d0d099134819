import { describe, expect, test } from 'vitest';
import { degrees } from '../../../../src/base/units.ts';
import type { CameraRoll } from '../../../../src/geometry/camera-roll.ts';
import { isMeasured } from '../../../../src/geometry/metric.ts';
import { NO_MARKS } from '../../../../src/geometry/marks.ts';
import { headAxis } from '../../../../src/geometry/standing/head-axis.ts';
import { measureStanding } from '../../../../src/geometry/standing/standing.ts';
import type { Pose } from '../../../../src/pose/pose.ts';
import { pictureOf } from './pictures.ts';

const picture = pictureOf('front_d22');
const LEVEL: CameraRoll = { roll: degrees(0), sigma: degrees(0.3) };

/** An outline about the ears and down to the shoulders: a long oval on a neck, its top `lean` degrees to the image's left. */
function withHead(pose: Pose, lean: number, hand = false): Pose {
  const k = pose.keypoints;
  const middle = (part: 'ear' | 'shoulder') => ({
    x: (k[`left_${part}`].x + k[`right_${part}`].x) / 2,
    y: (k[`left_${part}`].y + k[`right_${part}`].y) / 2,
  });
  const [ears, span] = [middle('ear'), middle('shoulder').y - middle('ear').y];
  const { width, height } = pose;
  const data = new Uint8ClampedArray(width * height);
  const slope = Math.tan((lean * Math.PI) / 180);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const up = (ears.y - y) / span;
      const aside = (x - ears.x + slope * (ears.y - y)) / span;
      const half = up > -0.4 ? 0.6 * Math.sqrt(Math.max(0, 1 - ((up - 0.2) / 0.9) ** 2)) : 0.3;
      const isHead = up < 1.1 && up > -0.7 && Math.abs(aside) < half;
      data[y * width + x] = isHead || (hand && up > 0 && up < 0.3 && aside > 0) ? 255 : 0;
    }
  return { ...pose, silhouette: { width, height, data } };
}
const headTilt = (pose: Pose, marks = NO_MARKS): number => {
  const { headTilt: measured } = measureStanding(pose, 'front', LEVEL, marks).levels;
  if (measured === undefined || !isMeasured(measured)) throw new Error('expected the level of the head');
  return measured.value;
};

describe('the middle line of head and neck', () => {
  test.each([-12, -4, 0, 7])('leans by %s degrees', (lean) => {
    expect(headAxis(withHead(picture.pose, lean), LEVEL)).toBeCloseTo(lean, 0);
  });

  test('is against the vertical of the room, not of the picture', () => {
    const upright = headAxis(withHead(picture.pose, 0), LEVEL) ?? NaN;
    const rolled = headAxis(withHead(picture.pose, 0), { ...LEVEL, roll: degrees(3) }) ?? NaN;
    expect(rolled - upright).toBeGreaterThan(1.2); // a round head shows part of it
    expect(rolled - upright).toBeLessThan(4.5);
  });

  test('a hand at the head does not turn it, and without an outline there is none', () => {
    expect(headAxis(withHead(picture.pose, 5, true), LEVEL)).toBeCloseTo(5, 0);
    expect(headAxis(picture.pose, LEVEL)).toBeNull();
    const nobody = { width: 10, height: 10, data: new Uint8ClampedArray(100) };
    expect(headAxis({ ...picture.pose, silhouette: nobody }, LEVEL)).toBeNull();
  });

  test('counts beside the ears: three tenths of it, nothing where it leads somewhere else or a hand has set the ears', () => {
    const ears = headTilt(picture.pose);
    for (const beside of [-6, 4])
      expect(headTilt(withHead(picture.pose, ears + beside)) - ears).toBeCloseTo(0.3 * beside, 0);
    expect(headTilt(withHead(picture.pose, ears + 25))).toBe(ears);
    const { left_ear, right_ear } = picture.pose.keypoints;
    const marks = { ...NO_MARKS, keypoints: { left_ear, right_ear } };
    expect(headTilt(withHead(picture.pose, ears + 4), marks)).toBe(headTilt(picture.pose, marks));
  });

  test('from behind the own left lies on the other side', () => {
    const back = pictureOf('back_d');
    const level = (pose: Pose): number => {
      const found = measureStanding(pose, 'back', back.roll).levels.headTilt;
      return found !== undefined && isMeasured(found) ? found.value : NaN;
    };
    const ears = level(back.pose);
    expect(level(withHead(back.pose, ears + 5))).toBeLessThan(ears); // to the image's left, which is their left: the left side is lower
  });
});
