import { describe, expect, test } from 'vitest';
import { exercisesFor } from '../../../src/alerts/profile-fit.ts';
import { METRIC_IDS, METRICS } from '../../../src/geometry/metric.ts';
import { PROFILES, type Profile } from '../../../src/geometry/profile-ids.ts';
import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { STANDING_IDS } from '../../../src/geometry/standing/standing-catalogue.ts';

/** All that a person can choose. */
const BODIES: readonly (readonly Profile[])[] = Array.from({ length: 2 ** PROFILES.length }, (_, bits) =>
  PROFILES.filter((_profile, place) => (bits & (1 << place)) !== 0),
);

const judged = (profiles: readonly Profile[], where: 'live' | 'picture') =>
  METRIC_IDS.filter((id) => !metricsFor(profiles).judges(id, where));
const hidden = (profiles: readonly Profile[]) => METRIC_IDS.filter((id) => !metricsFor(profiles).shows(id));
const offThePlumbLine = (profiles: readonly Profile[]) =>
  STANDING_IDS.filter((id) => !metricsFor(profiles).showsStanding(id));

describe('what applies to a body', () => {
  test('to one without a profile: everything', () => {
    const { stands, line, mentions, silent } = metricsFor([]);
    expect([hidden([]), judged([], 'live'), judged([], 'picture'), offThePlumbLine([]), silent]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect([stands, line, mentions('lean'), mentions('legs')]).toEqual([true, true, true, true]);
  });

  test('in a wheelchair: nothing on the plumb line, no norms of backs that stand, no leg to stand on; all measures stay', () => {
    const { stands, line, mentions } = metricsFor(['wheelchair']);
    expect(hidden(['wheelchair'])).toEqual([]);
    expect(judged(['wheelchair'], 'picture')).toEqual(['thoracicCurve', 'lumbarCurve']);
    expect(offThePlumbLine(['wheelchair'])).toEqual(STANDING_IDS);
    expect([stands, line, mentions('lean'), mentions('legs')]).toEqual([false, false, true, false]);
  });

  test('with one arm: nothing that compares one shoulder with the other', () => {
    expect(hidden(['oneArm'])).toEqual(['shoulderTilt', 'trunkTwist']);
    expect(metricsFor(['oneArm']).silent).toEqual(['shoulderTilt', 'trunkTwist']);
    expect(offThePlumbLine(['oneArm'])).toEqual(['weightLeft', 'thoraxShift', 'thoraxShiftOfStance']);
    expect(metricsFor(['oneArm']).mentions('lean')).toBe(false);
  });

  test('with scoliosis or a fusion: no norm of curves or sides, but every change against the own upright', () => {
    expect(judged(['spine'], 'live').toSorted()).toEqual([
      'cva',
      'earShoulderInclination',
      'lumbarCurve',
      'thoracicCurve',
    ]);
    expect(judged(['spine'], 'picture')).toEqual(
      expect.arrayContaining(['shoulderTilt', 'headTilt', 'sideLean', 'trunkTwist']),
    );
    expect(hidden(['spine'])).toEqual([]);
    expect(metricsFor(['spine']).silent).toEqual([]);
    expect(offThePlumbLine(['spine'])).toEqual(
      expect.arrayContaining(['pelvisShift', 'thoraxShift', 'headShift', 'weightLeft']),
    );
    expect(metricsFor(['spine']).line).toBe(false);
  });

  test('in pregnancy: no norm of the lower back, of lean or of weight', () => {
    expect(judged(['pregnancy'], 'live')).toEqual(['lumbarCurve']);
    expect(judged(['pregnancy'], 'picture').toSorted()).toEqual(['lumbarCurve', 'trunkInclination']);
    expect(offThePlumbLine(['pregnancy'])).toEqual(['weightLeft', 'hipShift', 'ankleLean', 'bodyLean', 'sway']);
    expect(metricsFor(['pregnancy']).mentions('legs')).toBe(false);
  });

  test.each(BODIES)('of %s and %s and %s and %s at once: what any of them leaves out', (...profiles) => {
    const body = profiles.filter((one) => one !== undefined);
    const both = (of: (one: readonly Profile[]) => readonly string[]) => new Set(body.flatMap((one) => of([one])));
    expect(new Set(hidden(body))).toEqual(both(hidden));
    expect(new Set(judged(body, 'picture'))).toEqual(both((one) => judged(one, 'picture')));
    expect(new Set(offThePlumbLine(body))).toEqual(both(offThePlumbLine));
    expect(metricsFor(body)).toBe(metricsFor([...body]));
  });

  test.each(BODIES)(
    'movement and slouching against the own upright stay for %s %s %s %s, and an exercise is left',
    (...profiles) => {
      const body = profiles.filter((one) => one !== undefined);
      for (const id of [
        'slouch',
        'headForwardIndex',
        'headForwardAngle',
        'neckFlexion',
        'headPitch',
        'headTilt',
        'sideLean',
      ] as const) {
        expect(metricsFor(body).judges(id, 'live')).toBe(true);
        expect(METRICS[id].warns).toBe(true);
      }
      expect(exercisesFor(body)).toContain('shoulderRolls');
    },
  );
});
