/** Ascending. Filters sort a handful of values for every measure of every frame: there insertion is several times as fast. */
function ascending(values: readonly number[]): readonly number[] {
  if (values.length > 16) return values.toSorted((a, b) => a - b);
  const sorted: number[] = [];
  for (const value of values) insertAscending(sorted, value);
  return sorted;
}

/** Puts a value into its place in a short ascending list. */
export function insertAscending(sorted: number[], value: number): void {
  sorted.push(value);
  let place = sorted.length - 1;
  for (; place > 0 && sorted[place - 1]! > value; place--) sorted[place] = sorted[place - 1]!;
  sorted[place] = value;
}

/** The median; the mean of the two middle values if their number is even. NaN for an empty list. */
export const median = (values: readonly number[]): number => medianOfAscending(ascending(values));

/** The same of a list that is ascending already. */
export function medianOfAscending(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

/** The median; the larger of the two middle values if their number is even, so the result is always one of `values`. NaN for an empty list. */
export function upperMedian(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? NaN;
}

/** 1.4826 x the median absolute deviation (MAD): estimates the standard deviation of normal noise. NaN for an empty list. */
export function scaledMad(values: readonly number[]): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

/** A value and its weight, usually the time for which it was measured. */
export interface WeightedValue {
  readonly value: number;
  readonly weight: number; // > 0
}

/** The weighted median. Throws if `samples` is empty. */
export const weightedMedian = (samples: readonly WeightedValue[]): number => {
  const sorted = [...samples].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  for (const [index, { value, weight }] of sorted.entries()) {
    below += weight;
    if (below > half) return value;
    if (below === half) return (value + (sorted[index + 1]?.value ?? value)) / 2;
  }
  const last = sorted.at(-1);
  if (!last) throw new Error('the median of nothing was asked for');
  return last.value; // reached only through rounding errors
};

/** 1.4826 x the weighted median of the distances from `centre`: estimates the standard deviation of normal errors. Throws if `samples` is empty. */
export const weightedSpread = (samples: readonly WeightedValue[], centre: number): number =>
  1.4826 * weightedMedian(samples.map(({ value, weight }) => ({ value: Math.abs(value - centre), weight })));
