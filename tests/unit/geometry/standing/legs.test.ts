import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../../src/geometry/baseline.ts';
import { weightAside } from '../../../../src/geometry/standing/legs.ts';
import type { Pose } from '../../../../src/pose/pose.ts';
import { baselineOf, poseIn, without } from './legs-people.ts';
import file from './legs.json' with { type: 'json' };

const CASES = file.people.flatMap((person) => {
  const [level, ...tests] = person.pictures;
  if (level === undefined) throw new Error('expected a level picture');
  return tests.map((picture, index) => ({
    name: `${person.subject} ${index} ${picture.posture}`,
    level: poseIn(person, level),
    pose: poseIn(person, picture),
    more: picture.weightLeft - level.weightLeft,
  }));
});
const ONE = CASES.find(({ more }) => more > 0.2);
if (ONE === undefined) throw new Error('expected somebody on the left leg');

describe('the leg that carries more, before a camera that saw the own upright', () => {
  test.each(CASES)('$name', ({ level, pose, more }) => {
    for (const part of ['nothing', 'ankle']) {
      const found = weightAside(without(pose, part), baselineOf(level));
      if (found === null) throw new Error('expected a number');
      expect(Math.abs(found.value - more)).toBeLessThan(2.58 * found.sigma);
      // Never the other leg as more than the error.
      const isTold = Math.abs(found.value) > 1.645 * found.sigma;
      expect(isTold && found.value * more < 0).toBe(false);
    }
  });

  test('without the ankles it is less sure', () => {
    const [all, knees] = [ONE.pose, without(ONE.pose, 'ankle')].map((pose) => weightAside(pose, baselineOf(ONE.level)));
    expect(knees?.sigma).toBeGreaterThan(all?.sigma ?? 1);
  });

  test('a camera that hangs askew says the same', () => {
    const angle = 0.06;
    const askew = (pose: Pose): Pose => ({
      ...pose,
      keypoints: Object.fromEntries(
        Object.entries(pose.keypoints).map(([name, { x, y, score }]) => [
          name,
          {
            x: pose.width / 2 + (x - pose.width / 2) * Math.cos(angle) - (y - pose.height / 2) * Math.sin(angle),
            y: pose.height / 2 + (y - pose.height / 2) * Math.cos(angle) + (x - pose.width / 2) * Math.sin(angle),
            score,
          },
        ]),
      ) as Pose['keypoints'],
    });
    const [plain, turned] = [
      weightAside(ONE.pose, baselineOf(ONE.level)),
      weightAside(askew(ONE.pose), baselineOf(askew(ONE.level))),
    ];
    expect(turned?.value).toBeCloseTo(plain?.value ?? NaN, 1);
  });

  test.each<[string, Pose, Baseline]>([
    ['hips alone', without(without(ONE.pose, 'ankle'), 'knee'), baselineOf(ONE.level)],
    ['no hips', without(ONE.pose, 'hip'), baselineOf(ONE.level)],
    ['a calibration without knees', ONE.pose, baselineOf(without(ONE.level, 'knee'))],
    ['a seated desk', ONE.pose, baselineOf(ONE.level, { desk: 'sitting' })],
    ['a side view', ONE.pose, baselineOf(ONE.level, { view: 'sideLeft' })],
  ])('%s: nothing is said', (_, pose, baseline) => {
    expect(weightAside(pose, baseline)).toBeNull();
  });

  test('nor of somebody on a stool', () => {
    const { keypoints } = ONE.pose;
    const lift = (name: 'left_knee' | 'right_knee') => ({ ...keypoints[name], y: keypoints.left_hip.y + 5 });
    const sitting = {
      ...ONE.pose,
      keypoints: { ...keypoints, left_knee: lift('left_knee'), right_knee: lift('right_knee') },
    };
    expect(weightAside(sitting, baselineOf(ONE.level))).toBeNull();
  });
});
