import { describe, expect, test } from 'vitest';
import { degrees } from '../../../../src/base/units.ts';
import { armAxis } from '../../../../src/geometry/standing/arm-axis.ts';
import { rollByBody } from '../../../../src/geometry/standing/body-roll.ts';
import { measureStanding } from '../../../../src/geometry/standing/standing.ts';
import type { Pose } from '../../../../src/pose/pose.ts';
import { pictureOf, PICTURES } from './pictures.ts';

const LEVEL = { roll: degrees(0), sigma: degrees(0.3) };
const UNSAID = { roll: degrees(0), sigma: degrees(5) };
const CM = 2; // px

type Spot = readonly [x: number, y: number];
/** A pose with hands and shoulders of both networks in these places; hips 100 px below the shoulders. */
function posed(leftHand: Spot, rightHand: Spot, others?: readonly [Spot, Spot]): Pose {
  const { pose } = pictureOf('front_d19');
  const placed = (left: Spot, right: Spot) =>
    Object.entries({
      left_shoulder: [220, 100],
      right_shoulder: [180, 100],
      left_hip: [210, 200],
      right_hip: [190, 200],
      left_wrist: left,
      right_wrist: right,
    } as const).map(([name, [x, y]]) => [name, { x, y, z: 0, score: 0.9 }] as const);
  return {
    ...pose,
    keypoints: { ...pose.keypoints, ...Object.fromEntries(placed(leftHand, rightHand)) },
    landmarks: Object.fromEntries(placed(...(others ?? [leftHand, rightHand]))),
  };
}

describe('the line of the arms', () => {
  test('arms that hang down on both sides point down', () => {
    expect(armAxis(posed([232, 210], [168, 210]), LEVEL, CM)).toBeCloseTo(0, 6);
  });

  test('hands to the left of the picture lean the top to the right, by the angle', () => {
    const aside = 110 * Math.tan((3 * Math.PI) / 180);
    expect(armAxis(posed([232 - aside, 210], [168 - aside, 210]), LEVEL, CM)).toBeCloseTo(3, 6);
  });

  test('what is known of the roll is taken off', () => {
    expect(armAxis(posed([232, 210], [168, 210]), { ...LEVEL, roll: degrees(2) }, CM)).toBeCloseTo(-2, 6);
  });

  test('left and right swapped in one network change nothing', () => {
    const [left, right] = [
      [225, 212],
      [160, 206],
    ] as const;
    expect(armAxis(posed(left, right, [right, left]), LEVEL, CM)).toBe(armAxis(posed(left, right), LEVEL, CM));
  });

  test.each([
    ['one hand is raised', posed([232, 210], [168, 180])],
    ['the arms are folded', posed([190, 150], [210, 150])],
    [
      'the networks disagree',
      posed(
        [232, 210],
        [168, 210],
        [
          [242, 210],
          [178, 210],
        ],
      ),
    ],
  ])('%s: it says nothing', (_, pose) => {
    expect(armAxis(pose, LEVEL, CM)).toBeNull();
  });

  test('without the second network it says nothing', () => {
    expect(armAxis({ ...posed([232, 210], [168, 210]), landmarks: null }, LEVEL, CM)).toBeNull();
  });
});

describe('the roll of a picture in which nothing shows it, by arms that hang', () => {
  /** The kept pictures have the hands of one network alone: the other one agrees. */
  const both = (pose: Pose): Pose => ({
    ...pose,
    landmarks: {
      ...pose.landmarks,
      left_wrist: { ...pose.keypoints.left_wrist, z: 0 },
      right_wrist: { ...pose.keypoints.right_wrist, z: 0 },
    },
  });
  const seenFrom = (from: 'front' | 'back') =>
    PICTURES.filter(({ view }) => view === from).map((picture) => ({ ...picture, pose: both(picture.pose) }));

  /** The same picture with the hands so that the arms lean by this much more, deg. */
  function swung(pose: Pose, more: number): Pose {
    const moved = <Spots extends Pose['keypoints'] | NonNullable<Pose['landmarks']>>(spots: Spots): Spots => {
      const along = Math.abs(pose.keypoints.left_wrist.y - pose.keypoints.left_shoulder.y);
      const aside = along * Math.tan((more * Math.PI) / 180);
      const hands = Object.entries(spots).flatMap(([name, spot]) =>
        name.endsWith('_wrist') ? [[name, { ...spot, x: spot.x - aside }] as const] : [],
      );
      return { ...spots, ...Object.fromEntries(hands) };
    };
    return { ...pose, keypoints: moved(pose.keypoints), landmarks: pose.landmarks && moved(pose.landmarks) };
  }
  const rollOf = (pose: Pose) => rollByBody(measureStanding(pose, 'front', UNSAID), 'front', UNSAID);
  const hanging = seenFrom('front').filter(
    ({ pose }) => typeof measureStanding(pose, 'front', UNSAID).frame?.armAxis === 'number',
  );

  test('the lab\u2019s people in front are told with arms', () => {
    expect(hanging.length).toBeGreaterThan(2);
    for (const { pose, roll } of hanging) expect(Math.abs(rollOf(pose).roll - roll.roll)).toBeLessThan(2);
  });

  test('arms that lean to the right are four fifths of a camera that does', () => {
    for (const { pose } of hanging) {
      const [plain, leaning] = [rollOf(pose), rollOf(swung(pose, 1))];
      expect(leaning.roll - plain.roll).toBeGreaterThan(0.7);
      expect(leaning.roll - plain.roll).toBeLessThan(0.9);
      expect(plain.sigma).toBeLessThan(1.3);
    }
  });

  test('arms far from the body\u2019s own line do something else and say nothing', () => {
    for (const { pose } of hanging) {
      const [away, further] = [rollOf(swung(pose, 12)), rollOf(swung(pose, 14))];
      expect(further.roll).toBeCloseTo(away.roll, 6);
    }
  });

  test('from behind, where hands are guessed, arms say nothing', () => {
    for (const { pose } of seenFrom('back')) {
      const [plain, leaning] = [pose, swung(pose, 1)].map((one) =>
        rollByBody(measureStanding(one, 'back', UNSAID), 'back', UNSAID),
      );
      expect(leaning?.roll).toBeCloseTo(plain?.roll ?? NaN, 6);
    }
  });
});
