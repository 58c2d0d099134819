import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { degrees } from '../../src/base/units.ts';
import { median } from '../../src/base/statistics.ts';
import { isMeasured, NINE_IN_TEN, type Measured } from '../../src/geometry/metric.ts';
import { NO_MARKS } from '../../src/geometry/marks.ts';
import { ASSUME_NOTHING } from '../../src/geometry/sitting-or-standing.ts';
import { measurePicture } from '../../src/features/snapshot/pure/measure/measure-picture.ts';
import type { WantedPlacing } from '../../src/features/snapshot/pure/level/find-placing.ts';
import type { TurnablePoseEstimator } from '../../src/pose/estimator.ts';
import { lookAtPicture } from '../../tools/analyze/look.ts';
import { uprightPicture } from '../../tools/analyze/upright.ts';
import { lookAtStanding, type SeenStanding } from '../../tools/lab/standing/looks.ts';
import {
  standingTrials,
  type Condition,
  type StandingMeasure,
  type StandingTrial,
} from '../../tools/lab/standing/trials.ts';
import { openPose } from '../../tools/node/pose.ts';
import { readPicture } from '../../tools/node/picture.ts';
import { labPath } from '../support/lab.ts';

/** Drawn once; the same people each time. All 14, each left out: docs/accuracy.md. */
const SAMPLE = { people: 2, seed: 13 } as const;
const FOLDER = labPath('standing');

let estimator: TurnablePoseEstimator;
let seen: readonly SeenStanding[];
let trials: readonly StandingTrial[];
beforeAll(async () => {
  estimator = await openPose({ snapshot: true });
  seen = await lookAtStanding(FOLDER, estimator, SAMPLE);
  trials = standingTrials(seen);
});
afterAll(() => estimator.dispose());

type Known = StandingTrial & { readonly measure: Measured };
const isKnown = (trial: StandingTrial): trial is Known => trial.measure !== null;
const of = (condition: Condition, ids: readonly StandingMeasure[]): readonly Known[] =>
  trials.filter((one) => one.condition === condition && ids.includes(one.id)).filter(isKnown);
const errorsOf = (found: readonly Known[]): readonly number[] =>
  found.map(({ measure, truth }) => measure.value - truth);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const mae = (condition: Condition, id: StandingMeasure): number => mean(errorsOf(of(condition, [id])).map(Math.abs));

/** What these two people reached, plus a fifth: another build of the networks may take that. The targets stand in docs/accuracy.md. */
const AT_MOST: readonly (readonly [Condition, StandingMeasure, number])[] = [
  ['known', 'pelvisShift', 0.82],
  ['known', 'thoraxShift', 0.7],
  ['known', 'headShift', 0.7],
  ['known', 'weightLeft', 0.035],
  ['known', 'shoulderTilt', 1.2],
  ['known', 'headTilt', 2.4],
  ['known', 'sideLean', 0.9],
  ['known', 'earShift', 1.5],
  ['known', 'shoulderShift', 1.45],
  ['known', 'hipShift', 1.25],
  ['known', 'kneeShift', 2],
  ['known', 'sway', 1.05],
  ['comes', 'pelvisShift', 0.9],
  ['comes', 'headShift', 1],
  ['comes', 'weightLeft', 0.042],
  ['unknown', 'headShift', 1.6],
  ['unknown', 'weightLeft', 0.066],
  ['unknown', 'earShift', 2.6],
  ['unknown', 'shoulderShift', 2.3],
  ['beside', 'pelvisShift', 1.35],
  ['beside', 'weightLeft', 0.07],
];

describe('people who stand, on the plumb line', () => {
  test.each(AT_MOST)('vertical %s: %s is off by %s at most, on average', (condition, id, most) => {
    expect(of(condition, [id]).length).toBeGreaterThan(10);
    expect(mae(condition, id)).toBeLessThanOrEqual(most);
  });

  test.each(['known', 'unknown', 'comes'] as const)('vertical %s: the stated intervals hold', (condition) => {
    const ids = [
      'pelvisShift',
      'thoraxShift',
      'headShift',
      'weightLeft',
      'sideLean',
      'earShift',
      'shoulderShift',
      'hipShift',
      'sway',
    ] as const;
    const all = of(condition, ids);
    const held = all.filter(({ measure, truth }) => Math.abs(measure.value - truth) <= NINE_IN_TEN * measure.sigma);
    expect(held.length / all.length).toBeGreaterThanOrEqual(0.9); // 0.96 to 0.99 of these two, 0.86 to 0.96 of everybody
  });

  test('side lean follows the trunk', () => {
    const all = of('known', ['sideLean']);
    const [x, y] = [mean(all.map(({ truth }) => truth)), mean(all.map(({ measure }) => measure.value))];
    const slope =
      mean(all.map(({ truth, measure }) => (truth - x) * (measure.value - y))) /
      mean(all.map(({ truth }) => (truth - x) ** 2));
    expect(slope).toBeGreaterThanOrEqual(0.85);
    expect(slope).toBeLessThanOrEqual(1.25);
  });

  test('no leg is said as sure that is the wrong one', () => {
    for (const { measure, truth, picture } of trials.filter(({ id }) => id === 'weightLeft').filter(isKnown)) {
      const isSure = Math.abs(measure.value - 0.5) > 2.58 * measure.sigma;
      expect([picture, isSure && (measure.value - 0.5) * (truth - 0.5) < 0]).toEqual([picture, false]);
    }
  });

  test('moderate and strong shifts of weight lie beyond level stance', () => {
    const all = of('known', ['weightLeft']);
    const aside = (kind: RegExp): readonly number[] =>
      all.filter(({ posture }) => kind.test(posture)).map(({ measure }) => Math.abs(measure.value - 0.5));
    expect(median(aside(/^weight.*(moderate|strong)$/))).toBeGreaterThan(Math.max(...aside(/level$/)));
  });

  test('sway backs lie beyond plain standing', () => {
    const all = of('known', ['sway']);
    const sways = (kind: RegExp): readonly number[] =>
      all.filter(({ posture }) => kind.test(posture)).map(({ measure }) => measure.value);
    expect(Math.min(...sways(/^sway_back_strong$/))).toBeGreaterThan(Math.max(...sways(/plain$/)));
  });

  test('nearly every picture is measured from where it was taken', () => {
    const found = seen.filter(({ analysed }) => analysed !== null);
    expect(found.length / seen.length).toBeGreaterThanOrEqual(0.95);
    const told = new Set(
      trials.filter((one) => one.condition === 'comes' && isKnown(one)).map(({ picture }) => picture),
    );
    expect(told.size / found.length).toBeGreaterThanOrEqual(0.93);
  });
});

describe('a picture that the person says is mirrored', () => {
  /** As a file that came mirrored, laid as the person wants it. */
  async function weightIn(image: string, wanted: WantedPlacing | null): Promise<number> {
    const { width, height, data } = await readPicture(labPath(`standing/${image}`));
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    const pixels = context.createImageData(width, height);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let channel = 0; channel < 4; channel++)
          pixels.data[4 * (y * width + width - 1 - x) + channel] = data[4 * (y * width + x) + channel] ?? 0;
    const { picture, found } = await uprightPicture(estimator, pixels, wanted);
    const looked = await lookAtPicture(estimator, image, picture, true);
    if (looked.kind !== 'person') throw new Error(`${image}: expected somebody`);
    const { pose } = looked;
    const { placing, level } = found;
    const about = { id: image, at: pose.at, from: 'file', name: image, people: 1, decoded: { width, height } } as const;
    const share = measurePicture({ ...about, pose, placing, level }, NO_MARKS, ASSUME_NOTHING).standing?.measures
      .weightLeft;
    if (share === undefined || !isMeasured(share)) throw new Error(`${image}: expected a share of the weight`);
    return share.value;
  }

  test.each(['front', 'back'] as const)(
    'has the right leg from the %s, and the other where nobody says so',
    async (view) => {
      const strong = seen.find(
        (one) => one.view === view && /^weight_.*_strong$/.test(one.posture) && one.analysed !== null,
      );
      const { analysed } = strong ?? { analysed: null };
      if (!strong || !analysed) throw new Error('expected somebody on one leg');
      const image = `images/${analysed.name.split('/images/')[1] ?? ''}`;
      const told = await weightIn(image, { turn: degrees(0), mirrored: true, exact: false });
      const untold = await weightIn(image, null);
      const truth = strong.truth.weightLeftFraction;
      expect(Math.sign(told - 0.5)).toBe(Math.sign(truth - 0.5));
      expect(Math.sign(untold - 0.5)).toBe(-Math.sign(truth - 0.5));
      expect(Math.abs(told - truth)).toBeLessThan(0.2);
    },
  );
});
