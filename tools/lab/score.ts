import { NINE_IN_TEN, type Measure, type MetricId } from '../../src/geometry/metric.ts';

/** Which pictures a figure is about. */
export type Family = 'front' | 'side' | 'photo';

/** One measurement of one picture beside its truth. */
export interface Trial {
  readonly metric: MetricId;
  readonly family: Family;
  readonly condition: string; // 'all', or a subset that has its own target, e.g. 'leaning'
  readonly single: boolean; // a picture by itself; false: a frame of a sequence, where neighbours err together
  readonly subject: string; // whose body it is
  readonly person: string; // group or sequence: slope and correlation are taken within it
  readonly picture: string;
  readonly truth: number; // metric's unit
  readonly measure: Measure;
}

/** A picture that belongs to a class or does not, and the number meant to tell. */
export interface Vote {
  readonly name: string; // 'front forward head'
  readonly metric: MetricId;
  readonly subject: string; // whose body it is
  readonly picture: string;
  readonly belongs: boolean;
  readonly measure: Measure;
  readonly elevation?: number; // deg, how far the camera stands above the eyes
}

export interface MetricScore {
  readonly metric: MetricId;
  readonly family: Family;
  readonly condition: string;
  readonly n: number; // measured
  readonly unknown: number; // 0-1, share
  readonly bias: number;
  readonly mae: number;
  readonly median: number; // of absolute errors
  readonly p90: number; // of absolute errors
  readonly slope: number | null; // within person; null without spread
  readonly r: number | null;
  readonly interval: number; // 0-1, share of errors inside the stated 90 % interval
  readonly worst: readonly { readonly picture: string; readonly error: number }[]; // at most ten
}

export interface ClassScore {
  readonly name: string;
  readonly metric: MetricId;
  readonly yes: number;
  readonly no: number;
  readonly unknown: number; // 0-1, share
  readonly auc: number;
  readonly sensitivity: number; // at 95 % specificity
}

/** Everything of each person. */
export function bySubject<One extends { readonly subject: string }>(all: readonly One[]): Map<string, One[]> {
  const people = new Map<string, One[]>();
  for (const one of all) {
    const known = people.get(one.subject);
    if (known === undefined) people.set(one.subject, [one]);
    else known.push(one);
  }
  return people;
}

/** NaN of nothing, as everything here. */
export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
export const shareOf = (all: readonly boolean[]): number => meanOf(all.map(Number));

/** The area under the curve: how often one of `yes` is above one of `no`. */
export const areaOf = (yes: readonly number[], no: readonly number[]): number =>
  meanOf(yes.flatMap((a) => no.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0))));
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;

function within(points: readonly { person: string; truth: number; value: number }[]): {
  slope: number | null;
  r: number | null;
} {
  let [xx, xy, yy] = [0, 0, 0];
  for (const person of new Set(points.map((point) => point.person))) {
    const own = points.filter((point) => point.person === person);
    const [mx, my] = [meanOf(own.map(({ truth }) => truth)), meanOf(own.map(({ value }) => value))];
    for (const { truth, value } of own) {
      xx += (truth - mx) ** 2;
      xy += (truth - mx) * (value - my);
      yy += (value - my) ** 2;
    }
  }
  return xx > 1e-9 && yy > 1e-9 ? { slope: xy / xx, r: xy / Math.sqrt(xx * yy) } : { slope: null, r: null };
}

export function scoreMetrics(trials: readonly Trial[]): MetricScore[] {
  const keys = [...new Set(trials.map(({ metric, family, condition }) => `${metric}/${family}/${condition}`))];
  return keys.toSorted().flatMap((key) => {
    const own = trials.filter(({ metric, family, condition }) => `${metric}/${family}/${condition}` === key);
    const first = own[0];
    if (first === undefined) return [];
    const points = own.flatMap(({ measure, person, picture, truth }) =>
      'value' in measure ? [{ person, picture, truth, value: measure.value, sigma: measure.sigma }] : [],
    );
    const errors = points.map(({ picture, value, truth, sigma }) => ({ picture, error: value - truth, sigma }));
    const absolute = errors.map(({ error }) => Math.abs(error)).toSorted((a, b) => a - b);
    return [
      {
        metric: first.metric,
        family: first.family,
        condition: first.condition,
        n: points.length,
        unknown: 1 - points.length / own.length,
        bias: meanOf(errors.map(({ error }) => error)),
        mae: meanOf(absolute),
        median: quantile(absolute, 0.5),
        p90: quantile(absolute, 0.9),
        ...within(points),
        interval: meanOf(errors.map(({ error, sigma }) => (Math.abs(error) <= NINE_IN_TEN * sigma ? 1 : 0))),
        worst: errors
          .toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error))
          .slice(0, 10)
          .map(({ picture, error }) => ({ picture, error })),
      },
    ];
  });
}

const valuesOf = (votes: readonly Vote[], belongs: boolean): number[] =>
  votes.flatMap((vote) => (vote.belongs === belongs && 'value' in vote.measure ? [vote.measure.value] : []));

/** What 95 % of those that do not belong stay below. */
export const thresholdAt = (votes: readonly Vote[]): number =>
  quantile(
    valuesOf(votes, false).toSorted((a, b) => a - b),
    0.95,
  );

export function scoreClasses(votes: readonly Vote[]): ClassScore[] {
  return [...new Set(votes.map(({ name }) => name))].toSorted().flatMap((name) => {
    const own = votes.filter((vote) => vote.name === name);
    const first = own[0];
    if (first === undefined) return [];
    const [yes, no] = [valuesOf(own, true), valuesOf(own, false)];
    const limit = thresholdAt(own);
    return [
      {
        name,
        metric: first.metric,
        yes: yes.length,
        no: no.length,
        unknown: 1 - (yes.length + no.length) / own.length,
        auc: areaOf(yes, no),
        sensitivity: shareOf(yes.map((value) => value > limit)),
      },
    ];
  });
}
