import { describe, expect, test } from 'vitest';
import { degrees, millis } from '../../../../src/base/units.ts';
import type { Baseline, BaselinePoint } from '../../../../src/geometry/baseline.ts';
import { weightAside } from '../../../../src/geometry/standing/legs.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Pose } from '../../../../src/pose/pose.ts';
import file from './legs.json' with { type: 'json' };

type Person = (typeof file.people)[number];
type Picture = Person['pictures'][number];

function poseOf({ width, height }: Person, { points }: Picture): Pose {
  const found = Object.entries(points) as [KeypointName, [number, number, number]][];
  const unseen = KEYPOINT_NAMES.map((name): [KeypointName, Keypoint] => [name, { x: 0, y: 0, score: 0 }]);
  const seen = found.map(([name, [x, y, score]]): [KeypointName, Keypoint] => [name, { x, y, score }]);
  const keypoints = Object.fromEntries([...unseen, ...seen]) as Record<KeypointName, Keypoint>;
  return { at: millis(0), width, height, presence: 1, people: 1, landmarks: null, silhouette: null, keypoints };
}

function standingAs({ keypoints, width, height }: Pose, more: Partial<Baseline> = {}): Baseline {
  const points = Object.fromEntries(
    KEYPOINT_NAMES.filter((name) => keypoints[name].score > 0).map((name): [KeypointName, BaselinePoint] => {
      const { x, y, score } = keypoints[name];
      return [name, { x: x / width, y: y / width, score, spread: 0 }];
    }),
  );
  return {
    version: 1,
    id: 'own',
    name: 'Own',
    cameraId: 'camera',
    view: 'front',
    desk: 'standing',
    createdAt: millis(0),
    quality: 1,
    yaw: degrees(0),
    aspect: height / width,
    moved: { forward: 0, up: 0, left: 0 },
    upright: { points, frames: 1 },
    slump: null,
    chinForward: null,
    ...more,
  };
}

const without = (pose: Pose, part: string): Pose => ({
  ...pose,
  keypoints: Object.fromEntries(
    Object.entries(pose.keypoints).map(([name, point]) => [name, name.endsWith(part) ? { ...point, score: 0 } : point]),
  ) as Pose['keypoints'],
});
const CASES = file.people.flatMap((person) => {
  const [level, ...tests] = person.pictures;
  if (level === undefined) throw new Error('expected a level picture');
  return tests.map((picture, index) => ({
    name: `${person.subject} ${index} ${picture.posture}`,
    level: poseOf(person, level),
    pose: poseOf(person, picture),
    more: picture.weightLeft - level.weightLeft,
  }));
});
const ONE = CASES.find(({ more }) => more > 0.2);
if (ONE === undefined) throw new Error('expected somebody on the left leg');

describe('the leg that carries more, before a camera that saw the own upright', () => {
  test.each(CASES)('$name', ({ level, pose, more }) => {
    for (const part of ['nothing', 'ankle']) {
      const found = weightAside(without(pose, part), standingAs(level));
      if (found === null) throw new Error('expected a number');
      expect(Math.abs(found.value - more)).toBeLessThan(2.58 * found.sigma);
      // Never the other leg as more than the error.
      const isTold = Math.abs(found.value) > 1.645 * found.sigma;
      expect(isTold && found.value * more < 0).toBe(false);
    }
  });

  test('without the ankles it is less sure', () => {
    const [all, knees] = [ONE.pose, without(ONE.pose, 'ankle')].map((pose) => weightAside(pose, standingAs(ONE.level)));
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
      weightAside(ONE.pose, standingAs(ONE.level)),
      weightAside(askew(ONE.pose), standingAs(askew(ONE.level))),
    ];
    expect(turned?.value).toBeCloseTo(plain?.value ?? NaN, 1);
  });

  test.each<[string, Pose, Baseline]>([
    ['hips alone', without(without(ONE.pose, 'ankle'), 'knee'), standingAs(ONE.level)],
    ['no hips', without(ONE.pose, 'hip'), standingAs(ONE.level)],
    ['a calibration without knees', ONE.pose, standingAs(without(ONE.level, 'knee'))],
    ['a seated desk', ONE.pose, standingAs(ONE.level, { desk: 'sitting' })],
    ['a side view', ONE.pose, standingAs(ONE.level, { view: 'sideLeft' })],
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
    expect(weightAside(sitting, standingAs(ONE.level))).toBeNull();
  });
});
