import { METRIC_IDS, NINE_IN_TEN, SIDED, type MetricId, type SidedMetric } from '../../geometry/metric.ts';
import { type DayKey, weekdayOf } from '../records/calendar.ts';
import type { MinuteMetric } from '../records/minute.ts';
import type { Movement, Rollup, SideSeconds } from './rollup.ts';
import { addPostureSeconds, NO_SECONDS, measuredSeconds, type PostureSeconds } from './posture-seconds.ts';
import { NOT_MEASURED, type NotMeasured } from '../records/schema.ts';
import { standardErrorOf } from './error-bounds.ts';
import { weightedMedian } from '../../base/statistics.ts';

/** A day with a rollup. */
export interface Day {
  readonly day: DayKey;
  readonly rollup: Rollup;
  readonly thinned: boolean; // retention deleted its minutes: only the rollup is left
  readonly untypical?: boolean; // the person marked it: left out of comparisons and claims, drawn all the same
}

/** The days that comparisons and claims may rest on. */
export const typicalOf = (days: readonly Day[]): readonly Day[] => days.filter(({ untypical }) => untypical !== true);

/** An estimate and its 90 % interval by measurement error. 0-1 each. */
export interface BoundedShare {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Totals of several days. Rates are per measured hour, without away and unknown time. */
export interface Summary {
  readonly days: number; // with any measured time
  readonly measured: PostureSeconds; // s
  readonly away: number; // s
  readonly unknown: Readonly<Partial<Record<NotMeasured, number>>>; // s
  readonly good: BoundedShare | null; // of measured time; null when nothing was measured
  readonly risk: number | null; // highest
  readonly alerts: number;
  readonly cues: number;
  readonly shifts: number; // large ones, of the time in which held changes were counted
  readonly smallShifts: number; // likewise
  readonly sudden: number;
  readonly breaks: number;
  readonly breakSeconds: number; // s
  readonly alertsPerHour: number | null;
  readonly shiftsPerHour: number | null; // large ones
  readonly smallShiftsPerHour: number | null;
  readonly breaksPerHour: number | null;
  readonly shiftsBeforeBreaks: number | null; // large ones an hour at the desk, of the time that breaks ended; null: too little is known of it
  readonly slump: { readonly median: number | null; readonly happened: number; readonly waits: number }; // s after a break; of so many breaks
  readonly metrics: Readonly<Partial<Record<MetricId, MinuteMetric>>>; // medians of the days' medians and spreads, by measured time
  readonly sides: Readonly<Partial<Record<SidedMetric, SideSeconds>>>;
  readonly desks: { readonly sitting: PostureSeconds; readonly standing: PostureSeconds };
}

/** Minimum measured time for a rate: one alert in two minutes is not a rate of thirty an hour. [H] */
const LEAST = 10 * 60; // s

const NO_MOVEMENT: Movement = { large: 0, small: 0, seconds: 0 };

const sum = (days: readonly Day[], pick: (rollup: Rollup) => number): number =>
  days.reduce((total, { rollup }) => total + pick(rollup), 0);

const sumOfSeconds = (days: readonly Day[], pick: (rollup: Rollup) => PostureSeconds): PostureSeconds =>
  days.reduce((total, { rollup }) => addPostureSeconds(total, pick(rollup)), NO_SECONDS);

const shareOfGood = (days: readonly Day[], measured: PostureSeconds): BoundedShare | null => {
  const all = measuredSeconds(measured);
  if (all < LEAST) return null;
  // About as many values lie at any distance from an edge: the time that an error moves grows with the error.
  const low = measured.good - NINE_IN_TEN * sum(days, ({ doubt }) => doubt.worse);
  const high = measured.good + NINE_IN_TEN * sum(days, ({ doubt }) => doubt.better);
  return { value: measured.good / all, low: Math.max(0, low / all), high: Math.min(1, high / all) };
};

const metricsOver = (days: readonly Day[]): Summary['metrics'] => {
  const metrics: Partial<Record<MetricId, MinuteMetric>> = {};
  for (const id of METRIC_IDS) {
    const found = days.flatMap(
      ({
        rollup: {
          metrics: { [id]: metric },
        },
      }) => (metric && metric.seconds > 0 ? [metric] : []),
    );
    if (found.length === 0) continue;
    const over = (pick: (metric: MinuteMetric) => number) =>
      weightedMedian(found.map((metric) => ({ value: pick(metric), weight: metric.seconds })));
    metrics[id] = {
      median: over(({ median }) => median),
      spread: over(({ spread }) => spread),
      sigma: over((metric) => standardErrorOf(id, metric)),
      seconds: found.reduce((total, { seconds }) => total + seconds, 0),
    };
  }
  return metrics;
};

const sidesOver = (days: readonly Day[]): Summary['sides'] => {
  const sides: Partial<Record<SidedMetric, SideSeconds>> = {};
  for (const id of SIDED) {
    const of = (side: keyof SideSeconds) => sum(days, ({ sides: { [id]: one } }) => one?.[side] ?? 0);
    const total = { left: of('left'), level: of('level'), right: of('right') };
    if (total.left + total.level + total.right > 0) sides[id] = total;
  }
  return sides;
};

export const summarise = (days: readonly Day[]): Summary => {
  const measured = sumOfSeconds(days, (rollup) => rollup.measured);
  const hours = measuredSeconds(measured) / 3600;
  const rate = (count: number): number | null => (hours * 3600 < LEAST ? null : count / hours);
  const unknown: Partial<Record<NotMeasured, number>> = {};
  for (const reason of NOT_MEASURED) {
    const seconds = sum(days, (rollup) => rollup.unknown[reason] ?? 0);
    if (seconds > 0) unknown[reason] = seconds;
  }
  const after = days.flatMap(({ rollup }) => rollup.slumps.after);
  const without = days.flatMap(({ rollup }) => rollup.slumps.without);
  const risks = days.flatMap(({ rollup: { risk } }) => (risk === null ? [] : [risk]));
  const counted = sum(days, ({ movement }) => movement?.seconds ?? 0);
  const smallShifts = sum(days, ({ movement }) => movement?.small ?? 0);
  const shiftRate = (count: number): number | null => (counted < LEAST ? null : count / (counted / 3600));
  const beforeBreaks = sum(days, ({ beforeBreaks: { seconds } = NO_MOVEMENT }) => seconds);
  const shiftsThere = sum(days, ({ beforeBreaks: { large } = NO_MOVEMENT }) => large);
  const [alerts, shifts, breaks] = [
    sum(days, (rollup) => rollup.alerts),
    sum(days, ({ movement }) => movement?.large ?? 0),
    sum(days, (rollup) => rollup.breaks),
  ];
  return {
    days: days.filter(({ rollup }) => measuredSeconds(rollup.measured) > 0).length,
    measured,
    away: sum(days, ({ away }) => away),
    unknown,
    good: shareOfGood(days, measured),
    risk: risks.length === 0 ? null : Math.max(...risks),
    alerts,
    cues: sum(days, ({ cues }) => cues),
    shifts,
    smallShifts,
    sudden: sum(days, ({ sudden }) => sudden),
    breaks,
    breakSeconds: sum(days, ({ breakSeconds }) => breakSeconds),
    alertsPerHour: rate(alerts),
    shiftsPerHour: shiftRate(shifts),
    smallShiftsPerHour: shiftRate(smallShifts),
    breaksPerHour: rate(breaks),
    shiftsBeforeBreaks: beforeBreaks < LEAST ? null : shiftsThere / (beforeBreaks / 3600),
    slump: { median: medianWait(after, without), happened: after.length, waits: after.length + without.length },
    metrics: metricsOver(days),
    sides: sidesOver(days),
    desks: {
      sitting: sumOfSeconds(days, ({ desks }) => desks.sitting),
      standing: sumOfSeconds(days, ({ desks }) => desks.standing),
    },
  };
};

/** One cell of the heat map: a weekday and a local hour. */
export interface HeatCell {
  readonly weekday: number; // 0 Monday - 6 Sunday
  readonly hour: number; // 0-23
  readonly measured: PostureSeconds; // s
  readonly days: number; // number of days in the cell
}

/** Every weekday and hour with measured time, by weekday, then hour. */
export const heatOf = (days: readonly Day[]): readonly HeatCell[] => {
  const cells = new Map<number, HeatCell>();
  for (const { day, rollup } of days) {
    const weekday = weekdayOf(day);
    for (const [name, split] of Object.entries(rollup.hours)) {
      if (!split || measuredSeconds(split) === 0) continue;
      const hour = Number(name);
      const before = cells.get(weekday * 24 + hour) ?? { weekday, hour, measured: NO_SECONDS, days: 0 };
      cells.set(weekday * 24 + hour, {
        ...before,
        measured: addPostureSeconds(before.measured, split),
        days: before.days + 1,
      });
    }
  }
  return [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
};

/**
 * Median time to an event with right-censored observations (Kaplan & Meier 1958). `ended`: observation stopped before
 * the event. null: the event happened to fewer than half. Without the censored times the median would be too short.
 */
export const medianWait = (happened: readonly number[], ended: readonly number[]): number | null => {
  const times = [...happened.map((at) => ({ at, hit: true })), ...ended.map((at) => ({ at, hit: false }))].toSorted(
    (a, b) => a.at - b.at || Number(b.hit) - Number(a.hit),
  ); // at equal times events come before censored observations
  let surviving = 1;
  for (const [index, { at, hit }] of times.entries()) {
    if (!hit) continue;
    surviving *= 1 - 1 / (times.length - index);
    if (surviving <= 0.5 + 1e-9) return at;
  }
  return null;
};
