import { mean, sampleStandardDeviation, tTestTwoSample } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/base/random.ts';
import { compareOne, judge } from '../../../../src/history/analysis/answers/comparison.ts';
import {
  expected,
  meansOf,
  residualsOf,
  rhoOf,
  type Observation,
} from '../../../../src/history/analysis/answers/dependence.ts';

const VALUES = [0.61, 0.72, 0.55, 0.8, 0.66, 0.7, 0.49, 0.77];
const series = (values: readonly number[], second = 0): Observation[] =>
  values.map((value, at) => ({ at, value, weight: 1, group: at < second ? 1 : 0 }));

/** A process of first order with standard deviation 1. */
function process(seed: number, count: number, rho: number): readonly number[] {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const values = [normal()];
  while (values.length < count) values.push(rho * values.at(-1)! + Math.sqrt(1 - rho * rho) * normal());
  return values;
}

describe('means of independent days', () => {
  test('have the error of the usual t test of one mean', () => {
    const one = series(VALUES);
    const { squares, freedom, contrast } = expected(one, 0);
    expect(squares).toBeCloseTo(7, 9);
    expect(freedom).toBeCloseTo(7, 9);
    expect(contrast).toBeCloseTo(1 / 8, 9);
    const t = meansOf(one)[0] / Math.sqrt((residualsOf(one).squares / squares) * contrast);
    expect(t).toBeCloseTo((mean(VALUES) * Math.sqrt(8)) / sampleStandardDeviation(VALUES), 9);
  });

  test('and of two', () => {
    const two = series(VALUES, 5);
    const { squares, freedom, contrast } = expected(two, 0);
    expect(freedom).toBeCloseTo(6, 9);
    const [now, before] = meansOf(two);
    const t = (now - before) / Math.sqrt((residualsOf(two).squares / squares) * contrast);
    expect(t).toBeCloseTo(tTestTwoSample(VALUES.slice(5), VALUES.slice(0, 5), 0) ?? NaN, 9);
  });
});

describe('days that depend on each other', () => {
  test.each([0, 0.5, 0.8])('correlated by %d: variance and products are what is expected', (rho) => {
    const runs = 4000;
    let [squares, products, means] = [0, 0, 0];
    for (let seed = 1; seed <= runs; seed += 1) {
      const one = series(process(seed * 31, 10, rho));
      const found = residualsOf(one);
      squares += found.squares / runs;
      products += found.products / runs;
      means += meansOf(one)[0] ** 2 / runs;
    }
    const said = expected(series(process(1, 10, rho)), rho);
    expect(squares / said.squares).toBeCloseTo(1, 1);
    expect(products - said.products).toBeCloseTo(0, 0);
    expect(means / said.contrast).toBeCloseTo(1, 1);
  });

  test('are noticed: the correlation is estimated without the bias of short series', () => {
    const many = Array.from({ length: 40 }, (_, seed) => series(process(seed * 17 + 3, 60, 0.7)));
    const mean = many.reduce((sum, one) => sum + rhoOf([one]) / many.length, 0);
    expect(mean).toBeGreaterThan(0.55); // drawn towards 0.4, what is believed beforehand
    expect(mean).toBeLessThan(0.7);
  });

  test('make the interval wider than the same days in another order', () => {
    const slow = Array.from({ length: 30 }, (_, at) => 0.1 + Math.sin(at / 5));
    const mixed = slow.map((_, at) => slow[(at * 7) % 30]!);
    const margin = (values: readonly number[]) => compareOne(series(values))?.margin ?? NaN;
    expect(margin(slow)).toBeGreaterThan(1.5 * margin(mixed));
  });
});

describe('many comparisons', () => {
  const of = (chance: number, weight: number) => ({
    comparison: { difference: 1, margin: chance < 0.1 ? 0.5 : 2, chance, days: 10 },
    weight,
  });

  test('one in twenty by chance is no finding among twenty', () => {
    const all = Array.from({ length: 20 }, (_, index) => of(index === 0 ? 0.03 : 0.5, 1));
    expect([...judge(all).values()]).not.toContain('real');
    expect(judge(all).get(all[0]!.comparison)).toBe('unsure');
    expect(judge(all).get(all[1]!.comparison)).toBe('within');
  });

  test('what is certain stays so, and leaves its share to the others', () => {
    const all = [of(1e-9, 1), of(0.019, 1), of(0.5, 0.1)];
    const verdicts = judge(all);
    expect(all.map(({ comparison }) => verdicts.get(comparison))).toEqual(['real', 'real', 'within']);
  });
});
