import { describe, expect, test } from 'vitest';
import { degrees } from '../../../src/base/units.ts';
import { ASSUME_NOTHING } from '../../../src/geometry/sitting-or-standing.ts';
import { isMeasured, NINE_IN_TEN, type Measure } from '../../../src/geometry/metric.ts';
import { NO_MARKS } from '../../../src/geometry/marks.ts';
import { KEYPOINT_NAMES, type Pose } from '../../../src/pose/pose.ts';
import { LEVELLED_BY_HAND, UNKNOWN_LEVEL } from '../../../src/features/snapshot/pure/level/picture-level.ts';
import { measurePicture, type MeasuredSnapshot } from '../../../src/features/snapshot/pure/measure/measure-picture.ts';
import { LONG_HAIR, PICTURES, type StandingPicture } from '../geometry/standing/pictures.ts';

/** As a picture from a file, of whose vertical nothing is known. */
function measured({ pose, id }: StandingPicture, level = UNKNOWN_LEVEL): MeasuredSnapshot {
  const { at, width, height, people } = pose;
  const placing = { turn: degrees(0), mirrored: false };
  return measurePicture(
    { id, at, from: 'file', name: id, pose, placing, level, people, decoded: { width, height } },
    NO_MARKS,
    ASSUME_NOTHING,
  );
}
const named = (pictures: readonly StandingPicture[]) => pictures.map((one) => [one.id, one] as const);

/** How many standard errors a measure is off; 0 where it is unknown. */
const off = (measure: Measure | undefined, truth = NaN): number =>
  measure !== undefined && isMeasured(measure) ? Math.abs(measure.value - truth) / measure.sigma : 0;

describe.each(named(LONG_HAIR))('%s, from behind, with a braid or long open hair', (_, picture) => {
  const { reading, standing } = measured(picture);
  const { truth } = picture;

  test('is named from behind', () => {
    expect(reading.view).toBe('back');
    // Where the two networks lie too far apart nothing is measured, and nothing is said.
    const numbers = Object.values({ ...reading.metrics, ...standing?.measures }).filter(isMeasured);
    expect(numbers.length > 0).toBe(reading.gate === null);
    expect([null, 'wrong view']).toContain(reading.gate);
  });

  test('says no wrong number with confidence', () => {
    const { measures } = standing ?? { measures: undefined };
    expect(off(measures?.pelvisShift, (truth['pelvisShiftMm'] ?? NaN) / 10)).toBeLessThan(2.58);
    expect(off(measures?.thoraxShift, (truth['thoraxShiftMm'] ?? NaN) / 10)).toBeLessThan(2.58);
    expect(off(measures?.headShift, (truth['headShiftMm'] ?? NaN) / 10)).toBeLessThan(2.58);
    expect(off(measures?.weightLeft, truth['weightLeftFraction'])).toBeLessThan(2.58);
    expect(off(reading.metrics.shoulderTilt, truth['shoulderTiltDeg'])).toBeLessThan(2.58);
    for (const id of ['headPitch', 'cva', 'viewingDistance', 'headForwardIndex'] as const)
      expect(isMeasured(reading.metrics[id])).toBe(false); // there is no face
  });

  test('is never put on the wrong leg as sure', () => {
    const share = standing?.measures.weightLeft ?? { unknown: 'points unsure' };
    const isSure = isMeasured(share) && Math.abs(share.value - 0.5) > 2.58 * share.sigma;
    expect(isSure && (share.value - 0.5) * ((truth['weightLeftFraction'] ?? NaN) - 0.5) < 0).toBe(false);
  });
});

describe('somebody from the side whose hips the network doubts', () => {
  const side = PICTURES.find(({ id }) => id.startsWith('side_d22'));
  if (side === undefined) throw new Error('expected a side view');
  const doubted: Pose = {
    ...side.pose,
    keypoints: Object.fromEntries(
      KEYPOINT_NAMES.map((name) => [
        name,
        /hip/.test(name) ? { ...side.pose.keypoints[name], score: 0.1 } : side.pose.keypoints[name],
      ]),
    ) as Pose['keypoints'],
  };

  test('stands, because head to feet hang over each other', () => {
    const { support, standing } = measured({ ...side, pose: doubted });
    expect(support).toBe('standing');
    expect(standing?.measures.sway).toMatchObject({ unit: 'cm' });
  });
});

describe('a picture that the person has levelled', () => {
  test('is measured by that level, not by the body', () => {
    for (const [, picture] of named(PICTURES)) {
      const { vertical, standing, reading } = measured(picture, LEVELLED_BY_HAND);
      expect(vertical).toEqual({ by: 'person', lean: 0 });
      const id = reading.view === 'front' || reading.view === 'back' ? 'headShift' : 'earShift';
      const shift = standing?.measures[id] ?? { unknown: 'wrong view' };
      const reach = isMeasured(shift) ? NINE_IN_TEN * shift.sigma : NaN; // cm
      expect(reach).toBeGreaterThan(1.645 * (id === 'headShift' ? 2.2 : 2)); // a degree at the head
    }
  });
});
