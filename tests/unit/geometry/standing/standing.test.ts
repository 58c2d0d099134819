import { describe, expect, test } from 'vitest';
import { degrees } from '../../../../src/base/units.ts';
import { UNKNOWN_ROLL } from '../../../../src/geometry/camera-roll.ts';
import { NO_MARKS } from '../../../../src/geometry/marks.ts';
import { isMeasured, type Measure, type Measured } from '../../../../src/geometry/metric.ts';
import { STANDING, STANDING_IDS, type StandingId } from '../../../../src/geometry/standing/standing-catalogue.ts';
import { rollByBody } from '../../../../src/geometry/standing/body-roll.ts';
import { viewToMeasure } from '../../../../src/geometry/standing/seen-from-behind.ts';
import { measureStanding } from '../../../../src/geometry/standing/standing.ts';
import type { Pose } from '../../../../src/pose/pose.ts';
import { mirrored, pictureOf, PICTURES, type StandingPicture } from './pictures.ts';

const numberOf = (measure: Measure | undefined): Measured => {
  if (measure === undefined || !isMeasured(measure))
    throw new Error(`expected a number, found ${JSON.stringify(measure)}`);
  return measure;
};
const measured = ({ pose, view, roll }: StandingPicture) => measureStanding(pose, view, roll);
const valueOf = (picture: StandingPicture, id: StandingId): number => numberOf(measured(picture).measures[id]).value;
const truth = ({ truth: of }: StandingPicture, name: string): number => of[name] ?? NaN;
const isFrontal = ({ view }: StandingPicture): boolean => view === 'front' || view === 'back';

const FRONTAL = PICTURES.filter(isFrontal).map((one) => [one.id, one] as const);
const SIDE = PICTURES.filter((one) => !isFrontal(one)).map((one) => [one.id, one] as const);

describe.each(FRONTAL)('the network’s points in %s, the vertical known', (_, picture) => {
  test.each([
    ['pelvisShift', 'pelvisShiftMm'],
    ['thoraxShift', 'thoraxShiftMm'],
    ['headShift', 'headShiftMm'],
  ] as const)('%s within 2.5 cm', (id, name) => {
    expect(Math.abs(valueOf(picture, id) - truth(picture, name) / 10)).toBeLessThan(2.5);
  });

  test('weight within 0.15 of the body’s own', () => {
    expect(Math.abs(valueOf(picture, 'weightLeft') - truth(picture, 'weightLeftFraction'))).toBeLessThan(0.15);
  });

  test('shoulders within 3 degrees of level as they are', () => {
    const { value } = numberOf(measured(picture).levels.shoulderTilt);
    expect(Math.abs(value - truth(picture, 'shoulderTiltDeg'))).toBeLessThan(3);
  });

  test('is seen from where it is seen', () => {
    const said = viewToMeasure(picture.pose);
    expect(picture.view === 'back' ? said : said === 'auto' || said === 'front').toBe(
      picture.view === 'back' ? 'back' : true,
    );
  });
});

describe.each(SIDE)('the network’s points in %s', (_, picture) => {
  test.each([
    ['earShift', 'earShiftMm'],
    ['shoulderShift', 'shoulderShiftMm'],
    ['hipShift', 'hipShiftMm'],
    ['kneeShift', 'kneeShiftMm'],
  ] as const)('%s within 4.5 cm', (id, name) => {
    expect(Math.abs(valueOf(picture, id) - truth(picture, name) / 10)).toBeLessThan(4.5);
  });

  test('is left to the side view', () => {
    expect(viewToMeasure(picture.pose)).toBe('auto');
  });
});

describe('telling one way of standing from another', () => {
  test('somebody on the right leg is on the right leg, from in front and from behind', () => {
    for (const id of ['front_d22', 'back_d23'])
      expect(
        valueOf(
          PICTURES.find((one) => one.id.startsWith(id) && one.posture === 'weight_right_strong') ?? pictureOf(id),
          'weightLeft',
        ),
      ).toBeLessThan(0.35);
    expect(
      valueOf(PICTURES.find(({ posture }) => posture === 'weight_left_strong') ?? pictureOf('front_d19'), 'weightLeft'),
    ).toBeGreaterThan(0.65);
  });

  test('a sway back is neither plain standing nor a lean from the ankles', () => {
    const of = (posture: string): StandingPicture =>
      PICTURES.find((one) => one.id.startsWith('side_d22') && one.posture === posture) ?? pictureOf('none');
    expect(valueOf(of('sway_back_strong'), 'sway')).toBeGreaterThan(valueOf(of('plain'), 'sway') + 5);
    expect(valueOf(of('lean_forward'), 'sway')).toBeLessThan(valueOf(of('plain'), 'sway') + 1);
    expect(valueOf(of('lean_forward'), 'bodyLean')).toBeGreaterThan(valueOf(of('plain'), 'bodyLean') + 2);
  });

  test('bent knees are bent', () => {
    const of = (posture: string): StandingPicture =>
      PICTURES.find((one) => one.id.startsWith('side_d27') && one.posture === posture) ?? pictureOf('none');
    expect(valueOf(of('knees_bent'), 'kneeFlexion')).toBeGreaterThan(
      valueOf(of('calibration_plain'), 'kneeFlexion') + 5,
    );
  });
});

describe('the vertical', () => {
  const picture = pictureOf('front_d22');

  test('a roll that is not known is in every shift, by its height', () => {
    const [known, guessed] = [measured(picture), measureStanding(picture.pose, 'front', UNKNOWN_ROLL)];
    for (const [id, metres] of [
      ['pelvisShift', 0.9],
      ['headShift', 1.28],
    ] as const) {
      const more = Math.sqrt(numberOf(guessed.measures[id]).sigma ** 2 - numberOf(known.measures[id]).sigma ** 2);
      expect(more / (100 * metres * Math.tan((1.8 * Math.PI) / 180))).toBeCloseTo(1, 0);
    }
    expect(numberOf(guessed.levels.shoulderTilt).sigma).toBeGreaterThan(1.8);
  });

  test('turning picture and vertical alike changes nothing', () => {
    const turn = 7;
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const { width, height } = picture.pose;
    const around = <Spot extends { readonly x: number; readonly y: number }>(spot: Spot): Spot => ({
      ...spot,
      x: width / 2 + (spot.x - width / 2) * cos - (spot.y - height / 2) * sin,
      y: height / 2 + (spot.x - width / 2) * sin + (spot.y - height / 2) * cos,
    });
    const all = <Spot extends { readonly x: number; readonly y: number }>(of: Readonly<Record<string, Spot>>) =>
      Object.fromEntries(Object.entries(of).map(([name, spot]) => [name, around(spot)]));
    const pose: Pose = {
      ...picture.pose,
      width: 2 * width,
      keypoints: all(picture.pose.keypoints) as Pose['keypoints'],
      landmarks: all(picture.pose.landmarks ?? {}),
    };
    const turned = measureStanding(pose, 'front', { ...picture.roll, roll: degrees(picture.roll.roll + turn) });
    const plain = measured(picture);
    for (const id of ['pelvisShift', 'thoraxShift', 'headShift', 'weightLeft'] as const)
      expect(numberOf(turned.measures[id]).value).toBeCloseTo(numberOf(plain.measures[id]).value, 2);
    expect(numberOf(turned.levels.headTilt).value).toBeCloseTo(numberOf(plain.levels.headTilt).value, 2);
  });
});

describe('a vertical that only the body shows', () => {
  const UNSAID = { roll: degrees(0), sigma: degrees(5) };
  /** As if the camera had been rolled by `more` beyond what it was, and nothing said so. */
  const unsaid = ({ pose, view }: StandingPicture, more: number) => {
    const taken = { ...UNSAID, roll: degrees(-more) };
    const roll = rollByBody(measureStanding(pose, view, taken), view, taken);
    return { roll, ...measureStanding(pose, view, roll) };
  };

  test.each(FRONTAL)('%s is measured alike however askew it was taken', (_, picture) => {
    const [level, askew] = [unsaid(picture, 0), unsaid(picture, 8)];
    const [one, other] = [numberOf(level.measures.pelvisShift), numberOf(askew.measures.pelvisShift)];
    expect(Math.abs(one.value - other.value)).toBeLessThan(1.645 * one.sigma);
    expect(Math.abs(other.value - truth(picture, 'pelvisShiftMm') / 10)).toBeLessThan(2.58 * other.sigma);
    expect(other.sigma).toBeLessThan(
      numberOf(measureStanding(picture.pose, picture.view, UNSAID).measures.pelvisShift).sigma / 2,
    );
  });

  test('nobody is put on the wrong leg as sure', () => {
    for (const [, picture] of FRONTAL)
      for (const more of [-8, -4, 0, 4, 8]) {
        const share = numberOf(unsaid(picture, more).measures.weightLeft);
        const sure = Math.abs(share.value - 0.5) > 2.58 * share.sigma;
        expect(sure && (share.value - 0.5) * (truth(picture, 'weightLeftFraction') - 0.5) < 0).toBe(false);
      }
  });

  test('from the side people stand with their ears ahead of their ankles', () => {
    for (const [, picture] of SIDE) {
      const { roll } = unsaid(picture, 0);
      expect(Math.abs(roll.roll - picture.roll.roll)).toBeLessThan(6);
      expect(roll.sigma).toBeLessThan(2.5);
    }
  });

  test('a vertical that is known stays', () => {
    const [, picture] = FRONTAL[0] ?? [];
    if (!picture) throw new Error('expected a picture');
    const known = { roll: degrees(1), sigma: degrees(0.05) };
    expect(rollByBody(measureStanding(picture.pose, picture.view, known), picture.view, known).roll).toBeCloseTo(1, 1);
  });
});

describe('left and right', () => {
  test.each(['front_d19', 'back_d14'])('in a mirror %s changes legs and keeps its error', (id) => {
    const picture = pictureOf(id);
    const roll = { ...picture.roll, roll: degrees(-picture.roll.roll) };
    const mirror = measureStanding(mirrored(picture.pose), picture.view, roll);
    const plain = measured(picture);
    const share = numberOf(plain.measures.weightLeft);
    expect(numberOf(mirror.measures.weightLeft).value).toBeCloseTo(1 - share.value, 1);
    expect(numberOf(mirror.measures.weightLeft).sigma).toBeCloseTo(share.sigma, 2);
  });

  test('names that the network has swapped change nothing', () => {
    const picture = pictureOf('back_d14');
    const { width } = picture.pose;
    const swapped: Pose = {
      ...picture.pose,
      keypoints: Object.fromEntries(
        Object.entries(mirrored(picture.pose).keypoints).map(([name, spot]) => [name, { ...spot, x: width - spot.x }]),
      ) as Pose['keypoints'],
    };
    const [plain, other] = [measured(picture), measureStanding(swapped, 'back', picture.roll)];
    for (const id of ['weightLeft', 'pelvisShift', 'headShift'] as const)
      expect(numberOf(other.measures[id]).value).toBeCloseTo(numberOf(plain.measures[id]).value, 9);
    for (const id of ['shoulderTilt', 'headTilt', 'sideLean'] as const)
      expect(numberOf(other.levels[id]).value).toBeCloseTo(numberOf(plain.levels[id]).value, 9);
  });
});

describe('what cannot be known', () => {
  const picture = pictureOf('front_d13');

  test('the level of the pelvis is never a number', () => {
    for (const [, one] of FRONTAL) expect(measured(one).measures.pelvisTilt).toEqual({ unknown: 'outline unsure' });
  });

  test('feet outside the picture: cropped, everywhere', () => {
    const cut = {
      ...picture.pose,
      height: (picture.pose.keypoints.left_knee.y + picture.pose.keypoints.left_ankle.y) / 2,
    };
    const { measures, frame } = measureStanding(cut, 'front');
    expect(frame).toBeNull();
    for (const id of STANDING_IDS) expect(measures[id]).toEqual({ unknown: 'cropped' });
  });

  test('two networks that disagree about a joint measure nothing', () => {
    const { left_ankle, right_ankle, ...rest } = picture.pose.landmarks ?? {};
    if (!left_ankle || !right_ankle) throw new Error('expected ankles');
    const landmarks = { ...rest, left_ankle: { ...left_ankle, x: left_ankle.x + 90 }, right_ankle };
    expect(measureStanding({ ...picture.pose, landmarks }, 'front').measures.pelvisShift).toEqual({
      unknown: 'points unsure',
    });
  });

  test('thighs that lie are no standing', () => {
    const { keypoints } = picture.pose;
    const lift = keypoints.left_knee.y - keypoints.left_hip.y;
    const sitting: Pose = {
      ...picture.pose,
      landmarks: null,
      keypoints: {
        ...keypoints,
        left_knee: { ...keypoints.left_knee, y: keypoints.left_hip.y + 0.2 * lift },
        right_knee: { ...keypoints.right_knee, y: keypoints.right_hip.y + 0.2 * lift },
      },
    };
    expect(measureStanding(sitting, 'front').measures.weightLeft).toEqual({ unknown: 'wrong view' });
  });

  test('each view answers with its own measures, in their unit', () => {
    const expected = (one: StandingPicture, id: StandingId): string => {
      if ((STANDING[id].seenFrom === 'frontal') !== isFrontal(one)) return 'wrong view';
      return id === 'pelvisTilt' ? 'outline unsure' : STANDING[id].unit;
    };
    for (const one of PICTURES) {
      const { measures } = measured(one);
      const answered = STANDING_IDS.map((id) => {
        const measure = measures[id];
        return isMeasured(measure) ? measure.unit : measure.unknown;
      });
      expect(answered).toEqual(STANDING_IDS.map((id) => expected(one, id)));
    }
  });

  test('a joint set by hand is believed against the other network', () => {
    const ankle = picture.pose.keypoints.left_ankle;
    const marks = { ...NO_MARKS, keypoints: { left_ankle: { x: ankle.x + 20, y: ankle.y } } };
    const [plain, moved] = [measured(picture), measureStanding(picture.pose, 'front', picture.roll, marks)];
    expect(numberOf(moved.measures.stanceWidth).value).toBeGreaterThan(numberOf(plain.measures.stanceWidth).value + 1);
    expect(moved.frame?.middles.ankle.apart).toBe(0);
  });
});
