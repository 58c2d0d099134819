import { describe, expect, test } from 'vitest';
import { initialPlace, isMistrusted, relevel, type PlaceVerdict } from '../../../src/geometry/calibration/relevel.ts';
import { measure } from '../../../src/geometry/measure.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { seconds } from '../../../src/base/units.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { ownBaseline, poseOf, shifted, valueOf, withKeypoints } from './people.ts';

const EVERY = 4; // s

interface Part {
  readonly pose: Pose;
  readonly for: number; // s
}

/** Sits through the parts in turn, a picture every four seconds; what became of the baseline, and what was told when. */
function sitThrough(parts: readonly Part[], from: Baseline, since = { second: 0, state: initialPlace() }) {
  let { second, state } = since;
  let baseline = from;
  const verdicts: (readonly [at: number, verdict: PlaceVerdict])[] = [];
  const mistrusted: number[] = [];
  for (const { pose, for: lasts } of parts) {
    for (const end = second + lasts; second < end; second += EVERY) {
      const step = relevel(state, { ...pose, at: seconds(second) }, baseline);
      ({ state, baseline } = step);
      if (step.verdict !== 'steady') verdicts.push([second, step.verdict]);
      if (isMistrusted(state, baseline)) mistrusted.push(second);
    }
  }
  return { baseline, state, verdicts: verdicts.map(([, verdict]) => verdict), told: verdicts, mistrusted };
}
const sit = (pose: Pose, baseline: Baseline, duration = 60) => sitThrough([{ pose, for: duration }], baseline);

const own = ownBaseline('front');
const upright = poseOf('front', 'upright');
const QUARTER = 15 * 60;

describe('a chair that was moved', () => {
  test('further than people shift in a chair: the baseline moves with it within the minute and says so', () => {
    const { baseline, verdicts } = sit(poseOf('front', 'seat_aside'), own);
    expect(baseline.moved.left).toBeCloseTo(-0.063, 2);
    expect(verdicts).toEqual(['relevelled']);
  });

  test.each(['seat_higher', 'seat_aside', 'seat_back'])(
    '%s: followed after a quarter of an hour at the latest',
    (posture) => {
      const { baseline, verdicts } = sit(poseOf('front', posture), own, QUARTER + 60);
      expect(baseline.moved).not.toEqual(own.moved);
      expect(verdicts).toEqual(['relevelled']);
      const after = valueOf(measure(poseOf('front', posture), baseline).metrics.slouch);
      const before = valueOf(measure(poseOf('front', posture), own).metrics.slouch);
      expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before) + 0.02);
    },
  );

  test('a clock that is set back by an hour costs no more than the quarter', () => {
    const moved = poseOf('front', 'seat_higher');
    const first = sitThrough([{ pose: moved, for: 600 }], own);
    expect(first.verdicts).toEqual([]);
    const { told } = sitThrough([{ pose: moved, for: QUARTER + 60 }], own, { second: -3000, state: first.state });
    expect(told.map(([, verdict]) => verdict)).toEqual(['relevelled']);
  });

  test('nothing is believed before half a minute', () => {
    expect(sit(poseOf('front', 'seat_aside'), own, 24).baseline).toEqual(own);
  });

  test('shifts of five centimetres, one every six minutes for an hour, move nothing', () => {
    const parts = Array.from({ length: 10 }, (_, turn) => ({
      pose: shifted(upright, (turn % 3) * 30 - 30, 0),
      for: 300,
    }));
    expect(sitThrough(parts, own).verdicts).toEqual([]);
  });

  test('a slump and an upright by turns at another place is no upright there', () => {
    const there = (posture: string) => ({ pose: shifted(poseOf('front', posture), 60, 0), for: 12 });
    const parts = Array.from({ length: 40 }, (_, turn) => there(turn % 2 ? 'slouch_strong' : 'upright'));
    expect(sitThrough(parts, own).baseline).toEqual(own);
  });
});

describe('somewhere else', () => {
  const aside = shifted(upright, 170, 0);
  const near = zoomed(upright, 1.7);
  const far = zoomed(upright, 0.6);

  test.each([
    ['aside', aside],
    ['near', near],
    ['far', far],
  ])('%s: twenty seconds are a visit to the drawer', (_, pose) => {
    const parts = [
      { pose: upright, for: 60 },
      { pose, for: 20 },
      { pose: upright, for: 60 },
    ];
    expect(sitThrough(parts, own)).toMatchObject({ verdicts: [], mistrusted: [], baseline: own });
  });

  test.each([
    ['aside', aside],
    ['near', near],
    ['far', far],
  ])(
    '%s: from half a minute on nothing is compared; back at the place it counts again within 15 s, untold',
    (_, pose) => {
      const { verdicts, mistrusted } = sitThrough(
        [
          { pose: upright, for: 60 },
          { pose, for: 120 },
          { pose: upright, for: 60 },
        ],
        own,
      );
      expect(verdicts).toEqual([]);
      expect(mistrusted[0]).toBeGreaterThanOrEqual(60 + 24);
      expect(mistrusted[0]).toBeLessThanOrEqual(60 + 30);
      expect(mistrusted.at(-1)).toBeGreaterThanOrEqual(180 + 4);
      expect(mistrusted.at(-1)).toBeLessThanOrEqual(180 + 15);
    },
  );

  test('back at the place in a slump, it counts again within half a minute', () => {
    const { mistrusted } = sitThrough(
      [
        { pose: aside, for: 120 },
        { pose: poseOf('front', 'slouch_strong'), for: 60 },
      ],
      own,
    );
    expect(mistrusted.at(-1)).toBeLessThanOrEqual(120 + 30);
  });

  test('for long: told once, after five minutes, and told again when it fits', () => {
    const { told, state } = sitThrough(
      [
        { pose: aside, for: 660 },
        { pose: upright, for: 60 },
      ],
      own,
    );
    expect(told.map(([, verdict]) => verdict)).toEqual(['moved', 'recovered']);
    expect(told[0]?.[0]).toBeGreaterThanOrEqual(300);
    expect(told[0]?.[0]).toBeLessThanOrEqual(345);
    expect(isMistrusted(state, own)).toBe(false);
  });

  test('quite another place, where nothing can be compared, is told too', () => {
    const { verdicts } = sit(zoomed(upright, 0.45), own, 400);
    expect(verdicts).toEqual(['moved']);
  });

  test('a new calibration is not mistrusted for the place of the old one', () => {
    const { state } = sit(aside, own, 120);
    expect(isMistrusted(state, own)).toBe(true);
    expect(isMistrusted(state, { ...own, createdAt: seconds(1) })).toBe(false);
  });

  test('near the place, at another one for good: trusted, and the baseline follows', () => {
    const { verdicts, state } = sitThrough(
      [
        { pose: aside, for: 120 },
        { pose: shifted(upright, 60, 0), for: 120 },
      ],
      own,
    );
    expect(verdicts).toEqual(['relevelled']);
    expect(isMistrusted(state, own)).toBe(false);
  });

  test('pictures that do not tell, of a turned body, change nothing', () => {
    const turned = withKeypoints(upright, (_, point) => ({ ...point, score: 0.05 }));
    expect(
      sitThrough(
        [
          { pose: aside, for: 18 },
          { pose: turned, for: 600 },
        ],
        own,
      ).mistrusted,
    ).toEqual([]);
  });

  /** The person nearer to the camera, or further from it. */
  function zoomed(pose: Pose, by: number): Pose {
    return withKeypoints(pose, (_, point) => ({
      ...point,
      x: 320 + (point.x - 320) * by,
      y: 240 + (point.y - 240) * by,
    }));
  }
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
  expect(sit(upright, own)).toMatchObject({ baseline: own, verdicts: [], mistrusted: [] });
});

test('a camera put elsewhere is no reason to scold: unknown, and why', () => {
  const away = shifted(poseOf('front', 'upright'), 0, -150);
  const half = { ...away, keypoints: poseOf('front', 'upright').keypoints, width: 1600, height: 1200 };
  expect(measure(half, own).gate).toBe('camera moved');
});
