/**
 * Means of days that depend on each other. One good or bad day makes the next likelier to be alike, so that twenty days tell
 * less than twenty independent ones. The errors of a series are taken as a stationary process of first order: the correlation
 * of two days is rho to the power of the time between them (Box & Jenkins 1970). Variance and degrees of freedom come from
 * the expectation of the residuals' sum of squares under that correlation (Satterthwaite 1946); with rho = 0 they are those of
 * the usual t tests.
 */

/** One day, or one week, of a series. */
export interface Observation {
  readonly at: number; // time, in days or weeks; ascending
  readonly value: number;
  readonly weight: number; // > 0: in the mean of its group
  readonly group: 0 | 1; // two groups are compared; a single mean has group 0 only
}

export type Series = readonly Observation[];

/** What the residuals of a series are expected to be, by correlation: everything per unit of variance. */
interface Expected {
  readonly squares: number; // sum of squares
  readonly products: number; // sum of the products of neighbours in time
  readonly freedom: number; // degrees of freedom of the sum of squares
  readonly contrast: number; // variance of the mean, or of the difference of both means
}

const sharesOf = (series: Series): readonly number[] => {
  const totals = [0, 0];
  for (const { group, weight } of series) totals[group]! += weight;
  return series.map(({ group, weight }) => weight / totals[group]!);
};

/** The means of both groups, weighted. NaN for an empty group. */
export function meansOf(series: Series): readonly [number, number] {
  const sums = [0, 0];
  const totals = [0, 0];
  for (const { group, weight, value } of series) {
    sums[group]! += weight * value;
    totals[group]! += weight;
  }
  return [sums[0]! / totals[0]!, sums[1]! / totals[1]!];
}

export function expected(series: Series, rho: number): Expected {
  const shares = sharesOf(series);
  const count = series.length;
  const correlation = (i: number, j: number): number => {
    const apart = Math.abs(series[i]!.at - series[j]!.at);
    return apart === 0 ? 1 : rho ** apart;
  };
  // toMean[g][j]: correlation of observation j with the mean of group g; ofMeans[g][h]: of both means.
  const toMean = [new Float64Array(count), new Float64Array(count)];
  const ofMeans = [
    [0, 0],
    [0, 0],
  ];
  const all = new Float64Array(count * count);
  for (let i = 0; i < count; i += 1) {
    const group = series[i]!.group;
    for (let j = 0; j < count; j += 1) {
      const value = correlation(i, j);
      all[i * count + j] = value;
      toMean[group]![j]! += shares[i]! * value;
      ofMeans[group]![series[j]!.group]! += shares[i]! * shares[j]! * value;
    }
  }
  const residual = (i: number, j: number): number => {
    const [g, h] = [series[i]!.group, series[j]!.group];
    return all[i * count + j]! - toMean[g]![j]! - toMean[h]![i]! + ofMeans[g]![h]!;
  };
  let squares = 0;
  let products = 0;
  let norm = 0;
  for (let i = 0; i < count; i += 1) {
    squares += residual(i, i);
    if (i > 0) products += residual(i - 1, i);
    for (let j = 0; j < count; j += 1) norm += residual(i, j) ** 2;
  }
  const paired = series.some(({ group }) => group === 1);
  const contrast = ofMeans[0]![0]! + (paired ? ofMeans[1]![1]! - 2 * ofMeans[0]![1]! : 0);
  return { squares, products, freedom: norm > 0 ? squares ** 2 / norm : 0, contrast };
}

/** The residuals' sum of squares, and the sum of the products of neighbours. */
export function residualsOf(series: Series): { readonly squares: number; readonly products: number } {
  const means = meansOf(series);
  let squares = 0;
  let products = 0;
  let before: number | null = null;
  for (const { group, value } of series) {
    const residual = value - means[group];
    squares += residual ** 2;
    if (before !== null) products += before * residual;
    before = residual;
  }
  return { squares, products };
}

/** What is believed of rho before anything was seen, and how many observations that belief weighs. [H] */
const PRIOR = { rho: 0.4, weight: 10 } as const;
const HIGHEST = 0.9;

/**
 * The correlation of neighbours, estimated from all the series together: where the expected share of neighbours' products in
 * the squares is the one that was found, which takes out the bias of short series (Kendall 1954), drawn towards the prior.
 */
export function rhoOf(all: readonly Series[]): number {
  const some = all.filter((series) => series.length > 2);
  if (some.length === 0) return PRIOR.rho;
  let [squares, products] = [0, 0];
  for (const series of some) {
    const found = residualsOf(series);
    squares += found.squares;
    products += found.products;
  }
  // They are of the same days, so that the longest stands for the times of all.
  const longest = some.reduce((best, series) => (series.length > best.length ? series : best));
  const shareAt = (rho: number): number => {
    const one = expected(longest, rho);
    return one.products / one.squares;
  };
  const sought = squares === 0 ? 0 : products / squares;
  let [low, high] = [0, HIGHEST];
  for (let step = 0; step < 7; step += 1) {
    const middle = (low + high) / 2;
    if (shareAt(middle) < sought) low = middle;
    else high = middle;
  }
  // Nor are they independent witnesses: no more days count than the longest has.
  const found = (low + high) / 2;
  return (found * longest.length + PRIOR.rho * PRIOR.weight) / (longest.length + PRIOR.weight);
}
