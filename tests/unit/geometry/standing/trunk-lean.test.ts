import { describe, expect, test } from 'vitest';
import { millis } from '../../../../src/base/units.ts';
import { leanOverHips } from '../../../../src/geometry/standing/trunk-lean.ts';
import type { KeypointName, Pose } from '../../../../src/pose/pose.ts';
import { baselineOf, poseIn, without } from './legs-people.ts';
import file from './legs.json' with { type: 'json' };

const [PERSON] = file.people;
if (PERSON === undefined) throw new Error('expected a person');
const [LEVEL] = PERSON.pictures;
if (LEVEL === undefined) throw new Error('expected a level picture');
const UPRIGHT = poseIn(PERSON, LEVEL);
const OWN = baselineOf(UPRIGHT);

/** Everything above the hips turned about them, deg to the own left, which is the picture's right. */
function leant(pose: Pose, angle: number): Pose {
  const { left_hip: left, right_hip: right } = pose.keypoints;
  const [x, y] = [(left.x + right.x) / 2, (left.y + right.y) / 2];
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const keypoints = Object.fromEntries(
    (Object.entries(pose.keypoints) as [KeypointName, { x: number; y: number; score: number }][]).map(
      ([name, spot]) => {
        const [right_, down] = [spot.x - x, spot.y - y];
        const above = /shoulder|ear|eye|nose/.test(name);
        return [name, above ? { ...spot, x: x + right_ * cos - down * sin, y: y + right_ * sin + down * cos } : spot];
      },
    ),
  ) as Pose['keypoints'];
  return { ...pose, at: millis(1), keypoints };
}

describe('the lean of a trunk over hips that are seen', () => {
  test.each([-9, -3, 0, 4, 9])('of %s deg is told, by a third more than the points show', (angle) => {
    expect(leanOverHips(leant(UPRIGHT, angle), OWN)?.value).toBeCloseTo(1.33 * angle, 1);
  });

  test('a camera that hangs askew, and did so before, says the same', () => {
    const askew = (pose: Pose): Pose => ({
      ...pose,
      keypoints: Object.fromEntries(
        Object.entries(pose.keypoints).map(([name, { x, y, score }]) => [
          name,
          { x: x * Math.cos(0.05) - y * Math.sin(0.05), y: y * Math.cos(0.05) + x * Math.sin(0.05), score },
        ]),
      ) as Pose['keypoints'],
    });
    const turned = leanOverHips(askew(leant(UPRIGHT, 6)), baselineOf(askew(UPRIGHT)));
    expect(turned?.value).toBeCloseTo(8, 0);
  });

  test.each(['hip', 'knee', 'shoulder'])('without the %ss nothing is said', (part) => {
    expect(leanOverHips(without(UPRIGHT, part), OWN)).toBeNull();
    expect(leanOverHips(UPRIGHT, baselineOf(without(UPRIGHT, part)))).toBeNull();
  });
});
