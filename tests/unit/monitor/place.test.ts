import { describe, expect, test } from 'vitest';
import { defaultAlertSettings } from '../../../src/alerts/settings.ts';
import { millis, minutes, seconds, type Millis } from '../../../src/base/units.ts';
import type { Baseline } from '../../../src/geometry/baseline.ts';
import { advance, initialPipeline, type Instant, type PipelineState } from '../../../src/monitor/pipeline.ts';
import type { Pose } from '../../../src/pose/pose.ts';
import { ownBaseline, poseOf, shifted, withKeypoints } from '../geometry/people.ts';

/**
 * Visits to the drawer, calls, standing up, played through the whole pipeline a picture a second. The networks run every five
 * seconds, as before somebody who sits still. The scenarios P3 to P9 are those in which calibrations were lost for good.
 */
const REUSE = 5; // s
const START = 1_700_000_000_000;
const own: Baseline = { ...ownBaseline('front'), desk: 'sitting' };
const upright = poseOf('front', 'upright');
const slump = poseOf('front', 'slouch_strong');
const larger = (by: number): Pose =>
  withKeypoints(upright, (_, point) => ({ ...point, x: 320 + (point.x - 320) * by, y: 240 + (point.y - 240) * by }));

type Part = readonly [what: Pose | 'nobody' | 'paused', lasts: Millis];

function live(parts: readonly Part[]) {
  let state: PipelineState = initialPipeline();
  let baseline: Baseline | null = own;
  let second = 0;
  const told: string[] = [];
  const warned: string[] = [];
  const inputs: { readonly part: number; readonly kind: string; readonly why: string | null }[] = [];
  for (const [part, [what, lasts]] of parts.entries()) {
    let pose: Pose | null = null;
    for (let passed = 0; passed < lasts / 1000; passed++, second++) {
      const at = millis(START + second * 1000);
      if (typeof what !== 'string' && passed % REUSE === 0) pose = { ...what, keypoints: { ...what.keypoints } };
      const instant: Instant =
        what === 'paused'
          ? { kind: 'blind', at, reason: 'paused' }
          : pose === null
            ? { kind: 'nobody', at }
            : { kind: 'person', pose: { ...pose, at } };
      const step = advance(state, instant, { baseline, settings: defaultAlertSettings() });
      ({ state, baseline } = step);
      if (step.relevel !== 'steady') told.push(step.relevel);
      warned.push(...step.events.filter(({ kind }) => kind === 'alert').map(() => `alert in part ${part}`));
      const { input } = step;
      const why = input.kind === 'blind' ? input.reason : null;
      inputs.push({ part, kind: input.kind === 'away' && input.standingUp ? 'standing' : input.kind, why });
    }
  }
  const share = (of: number, kind: string, why: string | null = null): number => {
    const these = inputs.filter(({ part }) => part === of);
    return these.filter((input) => input.kind === kind && input.why === why).length / these.length;
  };
  return { told, warned, share, baseline };
}

const SOME: Part = [upright, minutes(1)];

describe('a visit elsewhere, and back in the old seat', () => {
  test.each([
    ['P4: 16 s thirty centimetres aside', shifted(upright, 150, 0), seconds(16)],
    ['P8: 16 s at 58 instead of 84 cm', larger(1.45), seconds(16)],
    ['P9: 20 s at 135 cm', larger(0.62), seconds(20)],
    ['two minutes at the drawer', shifted(upright, 200, 0), minutes(2)],
    ['a call of ten minutes, the chair rolled back', larger(0.6), minutes(10)],
  ])('%s: a slump that follows is warned about', (_, there, lasts) => {
    const day = live([SOME, [there, lasts], SOME, [slump, minutes(8)]]);
    expect(day.warned).toEqual(['alert in part 3']);
    expect(day.share(3, 'reading')).toBe(1);
    expect(day.baseline).toEqual(own);
  });

  test('the same over a stop and a start', () => {
    const day = live([
      SOME,
      [shifted(upright, 200, 0), minutes(2)],
      ['paused', minutes(30)],
      SOME,
      [slump, minutes(8)],
    ]);
    expect(day.share(1, 'blind', 'camera moved')).toBeGreaterThan(0.7);
    expect(day.warned).toEqual(['alert in part 4']);
  });

  test('only a place that is kept is told of', () => {
    const there = shifted(upright, 200, 0);
    expect(live([SOME, [there, minutes(4)], SOME]).told).toEqual([]);
    expect(live([SOME, [there, minutes(8)], SOME]).told).toEqual(['moved', 'recovered']);
  });
});

describe('P3: standing in view', () => {
  const standing = (by: number) => shifted(upright, 0, -by);

  test.each([140, 170])('for twenty minutes, %d px higher, is standing all the time, and no moved camera', (by) => {
    const day = live([SOME, [standing(by), minutes(20)], [slump, minutes(8)]]);
    expect(day.share(1, 'standing')).toBeGreaterThan(0.99);
    expect(day.told).toEqual([]);
    expect(day.warned).toEqual(['alert in part 2']);
  });

  test('for longer than anybody stands it is doubted, never measured against the seated upright, and told', () => {
    const day = live([SOME, [standing(140), minutes(40)], SOME]);
    expect(day.share(1, 'reading')).toBeLessThanOrEqual(2 / 2400); // the two seconds of getting up
    expect(day.share(1, 'blind', 'camera moved')).toBeGreaterThan(0.2);
    expect(day.told).toEqual(['moved', 'recovered']);
  });
});

test('P5: another five centimetres every few minutes is sitting; the baseline does not run after it', () => {
  const places = [0, 30, -28, 26, 5, -30, 28, 0];
  const day = live(places.map((by): Part => [shifted(upright, by, 0), minutes(6)]));
  expect(day.told).toEqual([]);
});

test('P7: an hour of sinking slowly is never learnt', () => {
  const steps = ['upright', 'slouch_mild', 'slouch_moderate', 'slouch_strong'] as const;
  const day = live(steps.map((posture): Part => [poseOf('front', posture), minutes(5)]));
  expect(day.told).toEqual([]);
  expect(day.baseline).toEqual(own);
  expect(day.warned.length).toBeGreaterThan(0);
});
