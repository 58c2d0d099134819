import { describe, expect, test } from 'vitest';
import {
  judgeCalibration,
  type CalibrationFault,
  type CalibrationSamples,
} from '../../../src/geometry/calibration/calibration.ts';
import { SHORT_SLUMP } from '../../../src/geometry/baseline.ts';
import { millis } from '../../../src/base/units.ts';
import type { Keypoint, KeypointName, Pose } from '../../../src/pose/pose.ts';
import { ABOUT, ownBaseline, poseOf, withKeypoints, type Family } from './people.ts';

const judge = (samples: Partial<CalibrationSamples>) =>
  judgeCalibration({ upright: [], slump: null, chinForward: null, ...samples }, ABOUT);

const upright = (family: Family = 'front'): Pose[] => [poseOf(family, 'calibration_upright')];

/** Five pictures of somebody who moves: each point by `way`, twice to one side and twice to the other. */
const moving = (way: (name: KeypointName, point: Keypoint) => readonly [dx: number, dy: number]): Pose[] =>
  [-2, -1, 0, 1, 2].map((step) =>
    withKeypoints(poseOf('front', 'upright', millis(step)), (name, point) => {
      const [dx, dy] = way(name, point);
      return { ...point, x: point.x + step * dx, y: point.y + step * dy };
    }),
  );
/** Turned in the picture by `by` rad about the seat, as on a chair that sways. */
const swaying = (by: number): Pose[] =>
  [-2, -1, 0, 1, 2].map((step) =>
    withKeypoints(poseOf('front', 'upright', millis(step)), (_, { x, y, score }) => {
      const [c, s] = [Math.cos(step * by), Math.sin(step * by)];
      return { x: 320 + c * (x - 320) - s * (y - 640), y: 640 + s * (x - 320) + c * (y - 640), score };
    }),
  );
const HEAD = ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'];

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

describe('how far the own slump goes', () => {
  const ownSlump = (posture: string, family: Family) => {
    const verdict = judge({ upright: [poseOf(family, posture)], slump: [poseOf(family, 'calibration_slump')] });
    return verdict.ok ? verdict.baseline.ownSlump : verdict.fault;
  };

  test.each(['front', 'side'] as const)('is kept, and is far from an upright: %s', (family) => {
    expect(ownSlump('calibration_upright', family)).toBeGreaterThan(0.76);
    expect(ownSlump('upright', family)).toBeGreaterThan(0.76);
  });

  test.each(['front', 'side'] as const)(
    'shows that the upright was half a slump, and refuses a whole one: %s',
    (family) => {
      expect(ownSlump('slouch_moderate', family)).toBeLessThan(SHORT_SLUMP);
      expect(ownSlump('slouch_strong', family)).toBe('likeUpright');
    },
  );

  test('is not known without a slump', () => {
    const verdict = judge({ upright: upright() });
    expect(verdict.ok && verdict.baseline).not.toHaveProperty('ownSlump');
  });
});

describe('medians', () => {
  test('one bad picture among five changes nothing', () => {
    const good = poseOf('front', 'upright');
    const bad = withKeypoints(good, (_, point) => ({ ...point, x: point.x + 60 }));
    const clean = judge({ upright: [good, good, good, good, good] });
    const mixed = judge({ upright: [good, good, bad, good, good] });
    if (!clean.ok || !mixed.ok) throw new Error('refused');
    const [one, other] = [mixed.baseline.upright.points.nose, clean.baseline.upright.points.nose];
    expect(one?.x).toBeCloseTo(other?.x ?? NaN, 10);
    expect(one?.y).toBeCloseTo(other?.y ?? NaN, 10);
  });
});

describe('somebody who types is upright all the while', () => {
  const still = judge({ upright: [poseOf('front', 'upright')] });
  const pointsOf = (verdict: typeof still, name: KeypointName) => {
    if (!verdict.ok) throw new Error(`${verdict.step}: ${verdict.fault}`);
    return verdict.baseline.upright.points[name];
  };
  test.each([
    ['arms that move', moving((name) => (/elbow|wrist/.test(name) ? [40, 25] : [1, 1]))],
    ['sliding to the side', moving(() => [40, 0])],
    ['swaying with the chair', swaying(0.05)],
  ])('%s: the same upright as of somebody still', (_, upright) => {
    const verdict = judge({ upright });
    for (const name of ['nose', 'left_shoulder', 'right_shoulder'] as const) {
      expect(pointsOf(verdict, name)?.x).toBeCloseTo(pointsOf(still, name)?.x ?? NaN, 3);
      expect(pointsOf(verdict, name)?.y).toBeCloseTo(pointsOf(still, name)?.y ?? NaN, 3);
    }
  });

  test('from the side, bending to and fro is movement', () => {
    const upright = [-2, -1, 0, 1, 2].map((step) =>
      withKeypoints(poseOf('side', 'upright', millis(step)), (name, point) =>
        HEAD.includes(name) ? { ...point, x: point.x + step * 12 } : point,
      ),
    );
    expect(judge({ upright })).toEqual({ ok: false, step: 'upright', fault: 'restless' });
  });
});

describe('refused, and told why', () => {
  const REFUSALS: readonly (readonly [string, Partial<CalibrationSamples>, string, CalibrationFault])[] = [
    ['nobody there', { upright: [] }, 'upright', 'nobody'],
    ['two people', { upright: [{ ...poseOf('front', 'upright'), people: 2 }] }, 'upright', 'several people'],
    ['bobbing up and down', { upright: moving(() => [0, 12]) }, 'upright', 'restless'],
    [
      'rocking to and fro',
      { upright: moving((_, { x, y }) => [(x - 320) / 12, (y - 240) / 12]) },
      'upright',
      'restless',
    ],
    [
      'a head that turns',
      { upright: moving((name) => (HEAD.includes(name) ? [24, 0] : [0, 0])) },
      'upright',
      'restless',
    ],
    ['wandering across the room', { upright: moving(() => [100, 0]) }, 'upright', 'restless'],
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
