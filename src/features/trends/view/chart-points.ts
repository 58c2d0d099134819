import { NINE_IN_TEN, type MetricId } from '../../../geometry/metric.ts';
import { pointsOf, type Range, type Span } from '../../../history/records/calendar.ts';
import { standardErrorOf } from '../../../history/analysis/error-bounds.ts';
import { summarise, type Day, type Summary } from '../../../history/analysis/summary.ts';
import type { NamedPoint } from '../../../ui/charts/chart.tsx';
import type { ChartData } from '../../../ui/charts/line-chart.ts';
import { text } from '../text.ts';
import { dateNumber, dayInBrief, daysInBrief, dayInWords, weekdayInBrief } from '../../../ui/format/dates.ts';
import { displayValue, metricInWords, metricSpread } from '../../../ui/format/metric-text.ts';
import { firstWeekday } from '../../../ui/format/region.ts';
import { decimal, percentWithBounds, twoDigits } from '../../../ui/format/numbers.ts';

/** One point of the charts of a range: a day, or a week for a quarter and a year. */
export interface Bucket {
  readonly span: Span;
  readonly name: string; // below the axis
  readonly when: string; // in full
  readonly summary: Summary;
}

const nameOf = (range: Range, { from }: Span): string => {
  if (range === 'week') return weekdayInBrief(from);
  return range === 'month' ? dateNumber(from) : dayInBrief(from);
};

export const bucketsOf = (range: Range, span: Span, days: readonly Day[]): readonly Bucket[] =>
  pointsOf(range, span, firstWeekday()).map((part) => ({
    span: part,
    name: nameOf(range, part),
    when: part.from === part.to ? dayInWords(part.from) : daysInBrief(part),
    summary: summarise(days.filter(({ day }) => day >= part.from && day <= part.to)),
  }));

const unmeasured = ({ name, when }: Bucket): NamedPoint => ({
  name,
  when,
  value: null,
  valueText: text.day.states.unknown,
});

/** Share of good time, 0-100, with its bounds by measurement error. */
export const goodPoints = (buckets: readonly Bucket[]): readonly NamedPoint[] =>
  buckets.map((bucket) => {
    const { good } = bucket.summary;
    if (good === null) return unmeasured(bucket);
    return {
      ...bucket,
      value: good.value * 100,
      low: good.low * 100,
      high: good.high * 100,
      valueText: percentWithBounds(good),
    };
  });

export const ratePoints = (
  buckets: readonly Bucket[],
  pick: (summary: Summary) => number | null,
): readonly NamedPoint[] =>
  buckets.map((bucket) => {
    const value = pick(bucket.summary);
    return value === null ? unmeasured(bucket) : { ...bucket, value, valueText: twoDigits(value) };
  });

export const slumpPoints = (buckets: readonly Bucket[]): readonly NamedPoint[] =>
  buckets.map((bucket) => {
    const { median, waits } = bucket.summary.slump;
    if (median === null) return unmeasured(bucket);
    return {
      ...bucket,
      value: median / 60,
      valueText: text.charts.slumpPoint({ minutes: decimal(median / 60), count: waits }),
    };
  });

/** Median of one metric with the band of nine in ten minutes, in the unit that is shown. */
export const metricPoints = (id: MetricId, buckets: readonly Bucket[]): readonly NamedPoint[] =>
  buckets.map((bucket) => {
    const metric = bucket.summary.metrics[id];
    if (!metric) return unmeasured(bucket);
    const { median, spread } = metric;
    return {
      ...bucket,
      value: displayValue(id, median),
      low: displayValue(id, median - NINE_IN_TEN * spread),
      high: displayValue(id, median + NINE_IN_TEN * spread),
      valueText: text.charts.metricPoint({ median: metricInWords(id, median), spread: metricSpread(id, spread) }),
    };
  });

/** How far a median may lie from that of the whole range by measurement error alone (90 % interval). */
export function metricError(id: MetricId, whole: Summary): ChartData['error'] {
  const metric = whole.metrics[id];
  if (!metric) return null;
  const reach = NINE_IN_TEN * standardErrorOf(id, metric);
  return {
    centre: displayValue(id, metric.median),
    low: displayValue(id, metric.median - reach),
    high: displayValue(id, metric.median + reach),
  };
}
