import { describe, expect, test } from 'vitest';
import {
  judgeCalibration,
  type CalibrationFault,
  type CalibrationSamples,
} from '../../../src/geometry/calibration/calibration.ts';
import { millis } from '../../../src/base/units.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { ABOUT, ownBaseline, poseOf, withKeypoints, type Family } from './people.ts';

const judge = (samples: Partial<CalibrationSamples>) =>
  judgeCalibration({ upright: [], slump: null, chinForward: null, ...samples }, ABOUT);

const upright = (family: Family = 'front'): Pose[] => [poseOf(family, 'calibration_upright')];

/** A person who does not hold still: points `by` pixels to and fro. */
const fidgeting = (by: number): Pose[] =>
  [-2, -1, 0, 1, 2].map((step) =>
    withKeypoints(poseOf('front', 'upright', millis(step)), (_, point) => ({ ...point, x: point.x + step * by })),
  );

describe('one picture a step is enough', () => {
  test.each(['front', 'side'] as const)('%s', (family) => {
    const baseline = ownBaseline(family);
    expect(baseline.view.startsWith(family)).toBe(true);
    expect(baseline.quality).toBeGreaterThan(0.8);
    expect(baseline.upright.frames).toBe(1);
  });

  test('from the front it knows how steeply the camera looks, from the side it does not ask', () => {
    expect(ownBaseline('front').cameraPitch).toBeGreaterThanOrEqual(-30);
    expect(ownBaseline('front').cameraPitch).toBeLessThanOrEqual(30);
    expect(ownBaseline('side')).not.toHaveProperty('cameraPitch');
  });

  test('it survives JSON', () => {
    const baseline = ownBaseline('front');
    expect(JSON.parse(JSON.stringify(baseline))).toEqual(baseline);
  });

  test('an upright alone has a lower quality than all three', () => {
    const verdict = judge({ upright: upright() });
    expect(verdict).toMatchObject({ ok: true, baseline: { slump: null, chinForward: null } });
    expect(verdict.ok && verdict.baseline.quality).toBeLessThan(ownBaseline('front').quality);
  });
});

describe('medians', () => {
  test('one bad picture among five changes nothing', () => {
    const good = poseOf('front', 'upright');
    const bad = withKeypoints(good, (_, point) => ({ ...point, x: point.x + 60 }));
    const clean = judge({ upright: [good, good, good, good, good] });
    const mixed = judge({ upright: [good, good, bad, good, good] });
    if (!clean.ok || !mixed.ok) throw new Error('refused');
    expect(mixed.baseline.upright.points.nose).toEqual(clean.baseline.upright.points.nose);
  });
});

describe('refused, and told why', () => {
  const REFUSALS: readonly (readonly [string, Partial<CalibrationSamples>, string, CalibrationFault])[] = [
    ['nobody there', { upright: [] }, 'upright', 'nobody'],
    ['two people', { upright: [{ ...poseOf('front', 'upright'), people: 2 }] }, 'upright', 'several people'],
    ['fidgeting', { upright: fidgeting(12) }, 'upright', 'restless'],
    [
      'shoulders that cannot be seen',
      {
        upright: [
          withKeypoints(poseOf('front', 'upright'), (name, point) =>
            name.endsWith('shoulder') ? { ...point, score: 0.1 } : point,
          ),
        ],
      },
      'upright',
      'points unsure',
    ],
    ['a crooked upright', { upright: upright().map(tilted) }, 'upright', 'shouldersAskew'],
    ['a slump like the upright', { upright: upright(), slump: upright() }, 'slump', 'likeUpright'],
    ['a slump to be seen by nobody', { upright: upright(), slump: [] }, 'slump', 'nobody'],
    [
      'a chin that stays where it is',
      { upright: upright('side'), chinForward: upright('side') },
      'chinForward',
      'chinNotForward',
    ],
  ];
  test.each(REFUSALS)('%s', (_, samples, step, fault) => {
    expect(judge(samples)).toEqual({ ok: false, step, fault });
  });

  /** As if the camera hung askew. */
  function tilted(pose: Pose): Pose {
    const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
    return withKeypoints(pose, (_, { x, y, score }) => ({
      x: 320 + c * (x - 320) + s * (y - 240),
      y: 240 - s * (x - 320) + c * (y - 240),
      score,
    }));
  }
});
