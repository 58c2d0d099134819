import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../../src/geometry/metric.ts';
import { millis } from '../../../src/base/units.ts';
import { chanceFrom } from '../../../tools/days/chance.ts';
import { live } from '../../../tools/days/live.ts';
import { errorsOf, PLACE_SIGMA, SIGMA, type Noise } from '../../../tools/days/noise.ts';
import { sitsWell, type Scene } from '../../../tools/days/person.ts';
import { watch } from '../../../tools/days/watched.ts';

const HOUR = 3600; // s

const dayOf = (seed: number, seconds: number): readonly Scene[] => {
  const person = sitsWell(chanceFrom(seed));
  return Array.from({ length: seconds }, () => person.next());
};

/** Standard deviation about zero. */
const size = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe('a simulated person who sits well', () => {
  const day = dayOf(7, 8 * HOUR);
  const seated = day.flatMap((scene) => (scene.what === 'seated' ? [scene] : []));

  it('stays within what is called sitting well', () => {
    const range = (metric: 'slouch' | 'viewingDistance') => {
      const all = seated.map(({ values }) => values[metric]);
      return [Math.min(...all), Math.max(...all)] as const;
    };
    const [[leastSlouch, mostSlouch], [nearest, furthest]] = [range('slouch'), range('viewingDistance')];
    expect(leastSlouch).toBeGreaterThanOrEqual(0.08);
    expect(mostSlouch).toBeLessThanOrEqual(0.18);
    expect(nearest).toBeGreaterThanOrEqual(52);
    expect(furthest).toBeLessThanOrEqual(70);
  });

  it('shifts by six degrees or more, every two to ten minutes', () => {
    const shifts = day.flatMap((now, second) => {
      const before = day[second - 1];
      if (now.what !== 'seated' || before?.what !== 'seated') return [];
      const by = (metric: 'sideLean' | 'trunkTwist') => Math.abs(now.values[metric] - before.values[metric]);
      const far = Math.max(by('sideLean'), by('trunkTwist'));
      return far > 0 ? [far] : [];
    });
    expect(Math.min(...shifts)).toBeGreaterThanOrEqual(6);
    expect(shifts.length).toBeGreaterThan((7 * 60) / 10);
    expect(shifts.length).toBeLessThan((8 * 60) / 2);
  });

  it('is hidden for a while and takes a break every hour', () => {
    const share = (what: Scene['what']) => day.filter((scene) => scene.what === what).length / day.length;
    expect(share('hidden')).toBeGreaterThan(0.03);
    expect(share('hidden')).toBeLessThan(0.1);
    expect(share('away')).toBeGreaterThan(0.05);
    expect(share('away')).toBeLessThan(0.2);
  });
});

describe('the errors', () => {
  /** Errors of slouch: of each of 200 persons at 50 runs of the networks, a minute apart. */
  const slouchErrors = (noise: Noise) =>
    Array.from({ length: 200 }, (_, seed) => {
      const next = errorsOf(noise, chanceFrom(seed));
      return Array.from({ length: 50 }, (__, run) => next(run * 60).slouch);
    });
  const errors = {
    none: slouchErrors('none'),
    white: slouchErrors('white'),
    mixed: slouchErrors('mixed'),
    bias: slouchErrors('bias'),
  };

  it.each<[Noise, number]>([
    ['white', SIGMA.slouch],
    ['mixed', SIGMA.slouch],
    ['bias', SIGMA.slouch],
    ['none', 0],
  ])('%s: are in all as large as stated', (noise, sigma) => {
    expect(Math.abs(size(errors[noise].flat()) - sigma)).toBeLessThanOrEqual(0.12 * sigma); // 200 persons tell a constant error to 5 %
  });

  it('are half constant where they are mixed, and not at all where they are white', () => {
    const constant = (noise: Noise) =>
      size(errors[noise].map((day) => day.reduce((sum, error) => sum + error, 0) / day.length)) / SIGMA.slouch;
    expect(constant('white')).toBeLessThan(0.2);
    expect(constant('bias')).toBeGreaterThan(0.85);
    const mixed = constant('mixed');
    expect(mixed).toBeGreaterThan(0.65);
    expect(mixed).toBeLessThan(0.85);
  });
});

describe('what the alert layer gets', () => {
  const slouches = (scene: (second: number) => Scene): readonly number[] => {
    let run = 0;
    const see = watch(() => ({ ...SIGMA, ...PLACE_SIGMA, slouch: ++run }));
    return Array.from({ length: 60 }, (_, second) => {
      const input = see(scene(second), millis(second * 1000));
      if (input.kind !== 'reading') throw new Error(input.kind);
      const { slouch } = input.reading.metrics;
      return isMeasured(slouch) ? run : 0;
    });
  };
  const values = { ...SIGMA };

  it('repeats what the networks said of a still picture for five seconds, and runs them on each that moves', () => {
    expect(slouches(() => ({ what: 'seated', values, moving: false })).at(-1)).toBeLessThanOrEqual(14);
    expect(slouches(() => ({ what: 'seated', values, moving: true })).at(-1)).toBe(60);
  });
});

it('equal persons live equal days', () => {
  const morning = () =>
    live({
      person: 11,
      noise: 'mixed',
      presets: ['strict'],
      history: true,
      seconds: HOUR / 3,
      doing: (second) => (second > HOUR / 12 ? { hold: { slouch: 0.9 } } : {}),
    })[0]!;
  const [one, other] = [morning(), morning()];
  expect(one.warnings.length).toBeGreaterThan(0);
  expect(one.warnings).toEqual(other.warnings);
  expect(one.minutes()).toEqual(other.minutes());
  expect(one.minutes()).toHaveLength(21);
});
