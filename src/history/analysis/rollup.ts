import { METRIC_IDS, type MetricId, type SidedMetric, SIDED } from '../../geometry/metric.ts';
import type { Millis } from '../../base/units.ts';
import { breaksIn, slumpsAfter, type Break, type Slumps } from './breaks.ts';
import { errorBoundsOf, type ErrorBounds, standardErrorOf } from './error-bounds.ts';
import { isNotMe, type HistoryEvent } from '../records/event.ts';
import type { MinuteMetric, MinuteRecord } from '../records/minute.ts';
import { NOT_MEASURED, type NotMeasured } from '../records/schema.ts';
import { weightedMedian, weightedSpread } from '../../base/statistics.ts';
import { bandOf } from '../../geometry/bands.ts';
import { aftermathOf, type Aftermath } from './aftermath.ts';
import { causesIn, type Causes } from './causes.ts';
import { addPostureSeconds, measuredSeconds, NO_SECONDS, type PostureSeconds } from './posture-seconds.ts';

/** Totals of one day. Durations in seconds. */
export interface Rollup {
  readonly minutes: number; // records it rests on
  readonly first: Millis; // epoch, start of its first minute
  readonly last: Millis; // epoch, start of its last minute
  readonly measured: PostureSeconds;
  readonly away: number; // s
  readonly unknown: Readonly<Partial<Record<NotMeasured, number>>>; // s, by reason
  readonly hours: Readonly<Partial<Record<Hour, PostureSeconds>>>; // by the hour on the wall clock; 7200 s where one came twice
  readonly desks: { readonly sitting: PostureSeconds; readonly standing: PostureSeconds };
  readonly metrics: Readonly<Partial<Record<MetricId, MinuteMetric>>>; // median and spread of the minutes' medians
  readonly sides: Readonly<Partial<Record<SidedMetric, SideSeconds>>>;
  readonly doubt: ErrorBounds;
  readonly risk: number | null; // highest, 0-1; null when posture was never known
  readonly alerts: number;
  readonly cues: number;
  readonly shifts: number; // large ones
  readonly movement?: Movement; // shifts of minutes that count held changes; absent in older rollups
  readonly beforeBreaks?: Movement; // ... of the time at the desk that breaks ended, where their events say it; absent in older rollups
  readonly sudden: number; // sudden movements
  readonly breaks: number; // see breaks.ts
  readonly breakSeconds: number; // s
  readonly slumps: Slumps;
  readonly causes?: Causes; // absent in older rollups, as are the next two
  readonly aftermath?: Aftermath;
  readonly calibrations?: number; // made on this day: the measures' lasting errors are others from then on
}

/** Large and small shifts, and the time in which they were counted. */
export interface Movement {
  readonly large: number;
  readonly small: number;
  readonly seconds: number; // s, measured
}

/** '0' to '23'. */
export type Hour = string;

/** Seconds that were measured or spent away; 0 without a rollup. The larger of two rollups of a day is the more complete one. */
export const watchedIn = (rollup: Rollup | null): number =>
  rollup === null ? 0 : measuredSeconds(rollup.measured) + rollup.away;

const tenths = (value: number): number => Math.round(value * 10) / 10;
const rounded = ({ good, watch, poor }: PostureSeconds): PostureSeconds => ({
  good: tenths(good),
  watch: tenths(watch),
  poor: tenths(poor),
});

const roundedAftermath = (aftermath: Aftermath): Aftermath => ({
  break: rounded(aftermath.break),
  shift: rounded(aftermath.shift),
  desk: rounded(aftermath.desk),
});

/** The local hour. */
const hourOf = ({ at, offset }: MinuteRecord): Hour =>
  String(((Math.floor((at + offset * 60_000) / 3_600_000) % 24) + 24) % 24);

const summed = (minutes: readonly MinuteRecord[], pick: (minute: MinuteRecord) => number): number =>
  minutes.reduce((sum, minute) => sum + pick(minute), 0);

const sumOfSeconds = (minutes: readonly MinuteRecord[]): PostureSeconds =>
  rounded(minutes.reduce((sum, { seconds }) => addPostureSeconds(sum, seconds), NO_SECONDS));

/** Median and spread of the minutes' medians, weighted by measured time. */
const metricOver = (id: MetricId, minutes: readonly MinuteRecord[]): MinuteMetric | null => {
  const samples = minutes.flatMap(({ metrics: { [id]: metric } }) =>
    metric && metric.seconds > 0
      ? [{ value: metric.median, weight: metric.seconds, sigma: standardErrorOf(id, metric) }]
      : [],
  );
  if (samples.length === 0) return null;
  const median = weightedMedian(samples);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return {
    median: rounded(median),
    spread: rounded(weightedSpread(samples, median)),
    seconds: tenths(samples.reduce((sum, { weight }) => sum + weight, 0)),
    sigma: rounded(weightedMedian(samples.map(({ sigma, weight }) => ({ value: sigma, weight })))),
  };
};

/** The totals of `minutes` (of one day, in order) and `events`; null if nothing was watched. */
export const rollUp = (minutes: readonly MinuteRecord[], events: readonly HistoryEvent[]): Rollup | null => {
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (!first || !last) return null;
  const unknown: Partial<Record<NotMeasured, number>> = {};
  for (const reason of NOT_MEASURED) {
    const seconds = tenths(summed(minutes, ({ seconds: { unknown: by } }) => by[reason] ?? 0));
    if (seconds > 0) unknown[reason] = seconds;
  }
  const hours: Record<Hour, PostureSeconds> = {};
  for (const minute of minutes) {
    if (measuredSeconds(minute.seconds) === 0) continue;
    const hour = hourOf(minute);
    hours[hour] = rounded(addPostureSeconds(hours[hour] ?? NO_SECONDS, minute.seconds));
  }
  const metrics: Partial<Record<MetricId, MinuteMetric>> = {};
  for (const id of METRIC_IDS) {
    const metric = metricOver(id, minutes);
    if (metric) metrics[id] = metric;
  }
  const risks = minutes.flatMap(({ risk }) => (risk === null ? [] : [risk]));
  const breaks = breaksIn(minutes, events);
  const own = (kind: 'cue' | 'alert', pick: (minute: MinuteRecord) => number): number =>
    Math.max(0, summed(minutes, pick) - events.filter((event) => event.kind === kind && isNotMe(event)).length);
  return {
    minutes: minutes.length,
    first: first.at,
    last: last.at,
    measured: sumOfSeconds(minutes),
    away: tenths(summed(minutes, ({ seconds }) => seconds.away)),
    unknown,
    hours,
    desks: {
      sitting: sumOfSeconds(minutes.filter(({ desk }) => desk === 'sitting')),
      standing: sumOfSeconds(minutes.filter(({ desk }) => desk === 'standing')),
    },
    metrics,
    sides: sidesOf(minutes),
    doubt: errorBoundsOf(minutes),
    risk: risks.length === 0 ? null : Math.max(...risks),
    alerts: own('alert', ({ alerts }) => alerts),
    cues: own('cue', ({ cues }) => cues),
    shifts: summed(minutes, ({ shifts }) => shifts),
    movement: movementIn(minutes),
    beforeBreaks: movementBefore(breaks),
    sudden: events.filter(({ kind }) => kind === 'suddenMovement').length,
    breaks: breaks.length,
    breakSeconds: tenths(breaks.reduce((sum, { seconds }) => sum + seconds, 0)),
    slumps: slumpsAfter(breaks, minutes),
    causes: causesIn(minutes, events),
    aftermath: roundedAftermath(aftermathOf(minutes, breaks)),
    calibrations: events.filter(({ kind }) => kind === 'calibration').length,
  };
};

/** Old records are left out: single noisy looks could add to their shifts. */
const movementIn = (minutes: readonly MinuteRecord[]): Movement => {
  const counted = minutes.filter(({ smallShifts }) => smallShifts !== undefined);
  return {
    large: summed(counted, ({ shifts }) => shifts),
    small: summed(counted, ({ smallShifts = 0 }) => smallShifts),
    seconds: tenths(summed(counted, ({ seconds }) => measuredSeconds(seconds))),
  };
};

const movementBefore = (breaks: readonly Break[]): Movement =>
  breaks.reduce<Movement>(
    (sum, { before }) =>
      before === null
        ? sum
        : {
            large: sum.large + before.large,
            small: sum.small + before.small,
            seconds: tenths(sum.seconds + before.sat / 1000),
          },
    { large: 0, small: 0, seconds: 0 },
  );

/** Time out of range to either side, and in range. */
export interface SideSeconds {
  readonly left: number; // s
  readonly level: number; // s
  readonly right: number; // s
}

const sidesOf = (minutes: readonly MinuteRecord[]): Readonly<Partial<Record<SidedMetric, SideSeconds>>> => {
  const sides: Partial<Record<SidedMetric, SideSeconds>> = {};
  for (const id of SIDED) {
    const sum = { left: 0, level: 0, right: 0 };
    for (const { metrics } of minutes) {
      const metric = metrics[id];
      if (!metric) continue;
      const side = bandOf(id, metric.median) === 'normal' ? 'level' : metric.median > 0 ? 'left' : 'right';
      sum[side] += metric.seconds;
    }
    if (sum.left + sum.level + sum.right > 0) {
      sides[id] = { left: Math.round(sum.left), level: Math.round(sum.level), right: Math.round(sum.right) };
    }
  }
  return sides;
};
