import { METRIC_IDS, isMeasured, type MetricId } from '../../geometry/metric.ts';
import type { Reading, View } from '../../geometry/reading.ts';
import type { Millis } from '../../base/units.ts';
import { dayKey } from '../records/calendar.ts';
import type { MinuteMetric, MinuteRecord } from '../records/minute.ts';
import { NOT_MEASURED, VIEWS, type NotMeasured } from '../records/schema.ts';
import { weightedMedian, weightedSpread, type WeightedValue } from '../../base/statistics.ts';

export type Known = 'good' | 'watch' | 'poor' | 'away';
/** How a length of time is counted. */
export type Spent = { readonly as: Known } | { readonly unknown: NotMeasured };

/** A reading's value, the time it counts for and its stated error. */
interface Measured extends WeightedValue {
  readonly sigma: number; // metric's unit
}

/** The minute in progress. Durations in ms. */
export interface RunningMinute {
  readonly at: Millis; // its start
  readonly known: Readonly<Record<Known, number>>;
  readonly unknown: Readonly<Partial<Record<NotMeasured, number>>>;
  readonly samples: Readonly<Partial<Record<MetricId, readonly Measured[]>>>;
  readonly views: Readonly<Partial<Record<View, number>>>;
  readonly risk: number | null;
  readonly alerts: number;
  readonly cues: number;
  readonly shifts: number;
  readonly smallShifts: number;
  readonly offset: number;
  readonly desk: 'sitting' | 'standing' | null;
}

export const freshMinute = (at: Millis, offset: number, desk: RunningMinute['desk']): RunningMinute => ({
  at,
  known: { good: 0, watch: 0, poor: 0, away: 0 },
  unknown: {},
  samples: {},
  views: {},
  risk: null,
  alerts: 0,
  cues: 0,
  shifts: 0,
  smallShifts: 0,
  offset,
  desk,
});

const added = <K extends string>(tally: Readonly<Partial<Record<K, number>>>, key: K, length: number) => ({
  ...tally,
  [key]: (tally[key] ?? 0) + length,
});

/** `running` with `length` ms more, counted as `spent`, and with the values of `reading`. */
export const credited = (
  running: RunningMinute,
  spent: Spent,
  reading: Reading | null,
  length: number,
): RunningMinute => {
  if (length <= 0) return running;
  const timed =
    'as' in spent
      ? { ...running, known: { ...running.known, [spent.as]: running.known[spent.as] + length } }
      : { ...running, unknown: added(running.unknown, spent.unknown, length) };
  if (!reading) return timed;
  const samples = { ...timed.samples };
  for (const id of METRIC_IDS) {
    const measure = reading.metrics[id];
    if (isMeasured(measure))
      samples[id] = [...(samples[id] ?? []), { value: measure.value, weight: length, sigma: measure.sigma }];
  }
  return { ...timed, samples, views: added(timed.views, reading.view, length) };
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const inSeconds = (length: number): number => Math.round(length) / 1000;

const metricOf = (samples: readonly Measured[]): MinuteMetric => {
  const median = weightedMedian(samples);
  const length = samples.reduce((sum, { weight }) => sum + weight, 0);
  const sigma = weightedMedian(samples.map(({ sigma: value, weight }) => ({ value, weight })));
  return {
    median: rounded(median),
    spread: rounded(weightedSpread(samples, median)),
    seconds: inSeconds(length),
    sigma: rounded(sigma),
  };
};

/** The minute as it is stored. Numbers are rounded to thousandths, finer than any sigma. */
export const recordOf = (run: Millis, running: RunningMinute): MinuteRecord => {
  const { at, known, unknown, samples, views, offset } = running;
  const metrics: Partial<Record<MetricId, MinuteMetric>> = {};
  for (const id of METRIC_IDS) if (samples[id]) metrics[id] = metricOf(samples[id]);
  const longest = VIEWS.filter((view) => views[view]).sort((a, b) => (views[b] ?? 0) - (views[a] ?? 0))[0];
  const blind: Partial<Record<NotMeasured, number>> = {};
  for (const reason of NOT_MEASURED) if (unknown[reason]) blind[reason] = inSeconds(unknown[reason]);
  return {
    at,
    run,
    day: dayKey(at, offset),
    offset,
    seconds: {
      good: inSeconds(known.good),
      watch: inSeconds(known.watch),
      poor: inSeconds(known.poor),
      away: inSeconds(known.away),
      unknown: blind,
    },
    metrics,
    risk: running.risk === null ? null : rounded(running.risk),
    alerts: running.alerts,
    cues: running.cues,
    shifts: running.shifts,
    smallShifts: running.smallShifts,
    view: longest ?? null,
    desk: running.desk,
  };
};
