import { beyondT, quantileT } from '../../../base/distributions.ts';
import { expected, meansOf, residualsOf, rhoOf, type Series } from './dependence.ts';

/** One thing that was compared, with what chance and error explain. */
export interface Difference {
  readonly difference: number; // unit of the values compared; positive: more than otherwise, or than before
  readonly margin: number; // half of the 90 % interval of `difference`
  readonly chance: number; // 0-1: how often chance alone gives as large a difference, looking at this one thing only
  readonly days: number; // it rests on; weeks for a quarter and a year
}

/** 'real': holds over everything that is looked at. 'within': smaller than its 90 % interval. 'unsure': between both. */
export type Certainty = 'real' | 'unsure' | 'within';

export interface Judged extends Difference {
  readonly verdict: Certainty;
}

const OUTSIDE = 0.1; // of a 90 % interval

/** The least observations in a group. [H] */
export const LEAST = { mean: 5, group: 3 } as const;

export const isEnough = (series: Series): boolean => {
  const second = series.filter(({ group }) => group === 1).length;
  return second === 0 ? series.length >= LEAST.mean : Math.min(second, series.length - second) >= LEAST.group;
};

/** Variance between days, and the degrees of freedom that it is known with. */
interface Spread {
  readonly variance: number;
  readonly freedom: number;
}

/** The mean of a series against 0, or of its group 0 against group 1. `more`: variance beside that between days. */
function compare(series: Series, rho: number, { variance: between, freedom }: Spread, more: number): Difference {
  const means = meansOf(series);
  const difference = Number.isNaN(means[1]) ? means[0] : means[0] - means[1];
  const variance = between * expected(series, rho).contrast;
  const all = variance + more;
  // The part that is known without being estimated adds freedom (Satterthwaite 1946).
  const free = variance === 0 ? freedom : (freedom * all ** 2) / variance ** 2;
  const error = Math.sqrt(all);
  const chance = error === 0 ? (difference === 0 ? 1 : 0) : beyondT(difference / error, free);
  return { difference, margin: error * quantileT(OUTSIDE, free), chance, days: series.length };
}

/**
 * Compares several series of the same days and kind, such as each part of the day with the rest. They share one spread: that
 * of few days is known badly, and the smallest of many looks better than it is. A series that varies more keeps its own.
 */
export function compareAll(all: readonly Series[], more = 0): readonly (Difference | null)[] {
  const known = all.filter(isEnough);
  if (known.length === 0) return all.map(() => null);
  const rho = rhoOf(known);
  const spreads = new Map(known.map((series) => [series, spreadOf([series], rho)]));
  const pooled = spreadOf(known, rho);
  return all.map((series) => {
    const own = spreads.get(series);
    return own === undefined ? null : compare(series, rho, own.variance > pooled.variance ? own : pooled, more);
  });
}

/** The spread of several series. Each compares a part of the same days with the rest: one of them follows from the others. */
function spreadOf(all: readonly Series[], rho: number): Spread {
  let [squares, unbiased, freedom] = [0, 0, 0];
  for (const series of all) {
    const one = expected(series, rho);
    squares += residualsOf(series).squares;
    unbiased += one.squares;
    freedom += one.freedom;
  }
  return { variance: squares / unbiased, freedom: freedom * (all.length > 1 ? (all.length - 1) / all.length : 1) };
}

export const compareOne = (series: Series): Difference | null => compareAll([series])[0] ?? null;

/** One time against another: of whole days. `more`: variance beside that between days. */
export const compareTimes = (series: Series, more: number): Difference | null => compareAll([series], more)[0] ?? null;

/** A comparison among all that are made of one range, and how much of the allowed false rate is spent on it. */
export interface Candidate {
  readonly comparison: Difference;
  readonly weight: number;
}

/** The highest chance that anything at all is called real where nothing is. Below 5 %, for what the models leave out. [H] */
export const FALSE_RATE = 0.045;

/** Which comparisons hold over everything that is looked at: the weighted step-down test of Holm (1979). */
export function judge(candidates: readonly Candidate[]): ReadonlyMap<Difference, Certainty> {
  const verdicts = new Map<Difference, Certainty>();
  const ordered = candidates.toSorted((a, b) => a.comparison.chance / a.weight - b.comparison.chance / b.weight);
  let left = candidates.reduce((sum, { weight }) => sum + weight, 0);
  let holds = true;
  for (const { comparison, weight } of ordered) {
    holds &&= comparison.chance <= (FALSE_RATE * weight) / left;
    left -= weight;
    const outside = Math.abs(comparison.difference) > comparison.margin;
    verdicts.set(comparison, holds ? 'real' : outside ? 'unsure' : 'within');
  }
  return verdicts;
}
