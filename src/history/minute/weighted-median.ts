/** A value and its weight, here the time that it counts for. */
export interface Sample {
  readonly value: number;
  readonly weight: number; // > 0
}

/** The weighted median. `samples` must not be empty. */
export const weightedMedian = (samples: readonly Sample[]): number => {
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

/** 1.4826 x the weighted median of the distances from `centre`: the standard deviation, for normal errors. */
export const weightedSpread = (samples: readonly Sample[], centre: number): number =>
  1.4826 * weightedMedian(samples.map(({ value, weight }) => ({ value: Math.abs(value - centre), weight })));
