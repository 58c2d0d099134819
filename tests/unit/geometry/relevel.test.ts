import { describe, expect, test } from 'vitest';
import { initialPlace, relevel, type Relevel } from '../../../src/geometry/calibration/relevel.ts';
import { measure } from '../../../src/geometry/measure.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { seconds } from '../../../src/base/units.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { ownBaseline, poseOf, shifted, valueOf } from './people.ts';

/** A minute of sitting at a picture every three seconds; what became of the baseline, and what was told. */
function sit(pose: Pose, baseline: Baseline, duration = 60) {
  let state = initialPlace();
  let current = baseline;
  const verdicts: Relevel['verdict'][] = [];
  for (let second = 0; second < duration; second += 3) {
    const step = relevel(state, { ...pose, at: seconds(second) }, current);
    state = step.state;
    current = step.baseline;
    if (step.verdict !== 'steady') verdicts.push(step.verdict);
  }
  return { baseline: current, verdicts };
}

const own = ownBaseline('front');

describe('a chair that was moved', () => {
  test.each(['seat_higher', 'seat_aside', 'seat_back'])('%s: the baseline moves with it and says so', (posture) => {
    const { baseline, verdicts } = sit(poseOf('front', posture), own);
    expect(baseline.moved).not.toEqual(own.moved);
    expect(verdicts[0]).toBe('relevelled');
    const after = valueOf(measure(poseOf('front', posture), baseline).metrics.slouch);
    const before = valueOf(measure(poseOf('front', posture), own).metrics.slouch);
    expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before) + 0.02);
  });

  test('nothing is believed before half a minute', () => {
    expect(sit(poseOf('front', 'seat_higher'), own, 15).baseline).toEqual(own);
  });
});

describe('never towards slouching', () => {
  test.each(['slouch_mild', 'slouch_moderate', 'slouch_strong', 'fhp_moderate', 'fhp_strong', 'look_down'])(
    'two minutes of %s leave the baseline alone',
    (posture) => {
      expect(sit(poseOf('front', posture), own, 120).baseline.moved).toEqual(own.moved);
    },
  );
});

test('sitting where one sat changes nothing', () => {
  expect(sit(poseOf('front', 'upright'), own)).toEqual({ baseline: own, verdicts: [] });
});

test('a camera put elsewhere is no reason to scold: unknown, and why', () => {
  const away = shifted(poseOf('front', 'upright'), 0, -150);
  const half = { ...away, keypoints: poseOf('front', 'upright').keypoints, width: 1600, height: 1200 };
  expect(measure(half, own).gate).toBe('camera moved');
});
