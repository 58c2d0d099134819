import { daysBetween, type DayKey } from '../../records/calendar.ts';
import {
  measuredSeconds,
  withoutSeconds,
  addPostureSeconds,
  NO_SECONDS,
  type PostureSeconds,
} from '../posture-seconds.ts';
import type { Rollup } from '../rollup.ts';
import type { Day } from '../summary.ts';
import type { Series, Observation } from './dependence.ts';

// From days to the series that are compared.

const EPOCH = '2000-01-03' as DayKey; // a Monday; only differences matter
const dayNumber = (day: DayKey): number => daysBetween(EPOCH, day);

/** Measured time that makes a part of a day count, s. [H] */
export const COUNTS = { day: 20 * 60, part: 20 * 60, hour: 15 * 60, helper: 10 * 60 } as const;

export const PARTS = ['morning', 'midday', 'late'] as const;
/** Before noon, noon to three, after three. */
export type Part = (typeof PARTS)[number];
export const partOf = (hour: number): Part => (hour < 12 ? 'morning' : hour < 15 ? 'midday' : 'late');

/** How much better a part of each day went than the rest of the same day: what a whole day is like cancels out. */
const pairOf = ({ day }: Day, part: PostureSeconds, rest: PostureSeconds, least: number): readonly Observation[] => {
  const [a, b] = [measuredSeconds(part), measuredSeconds(rest)];
  if (a < least || b < least) return [];
  return [{ at: dayNumber(day), value: part.good / a - rest.good / b, weight: 1, group: 0 }];
};

/** Measured time of a day by part and in all its hours. */
export interface DayParts extends Readonly<Record<Part, PostureSeconds>> {
  readonly whole: PostureSeconds;
}

const known = new WeakMap<Rollup, DayParts>(); // asked for by every series of a range

export function partsIn({ rollup }: Day): DayParts {
  const there = known.get(rollup);
  if (there) return there;
  const sums = { morning: NO_SECONDS, midday: NO_SECONDS, late: NO_SECONDS, whole: NO_SECONDS };
  for (const [hour, split] of Object.entries(rollup.hours)) {
    if (!split) continue;
    const part = partOf(Number(hour));
    sums[part] = addPostureSeconds(sums[part], split);
    sums.whole = addPostureSeconds(sums.whole, split);
  }
  known.set(rollup, sums);
  return sums;
}

export const hourIn = ({ rollup }: Day, hour: number): PostureSeconds => rollup.hours[hour] ?? NO_SECONDS;

export const partSeries = (days: readonly Day[], part: Part): Series =>
  days.flatMap((day) => {
    const { [part]: measured, whole } = partsIn(day);
    return pairOf(day, measured, withoutSeconds(whole, measured), COUNTS.part);
  });

export const hourSeries = (days: readonly Day[], hour: number): Series =>
  days.flatMap((day) => {
    const measured = hourIn(day, hour);
    return pairOf(day, measured, withoutSeconds(partsIn(day).whole, measured), COUNTS.hour);
  });

/** A part of the day on one weekday against the same part on the other days of the same week, by weeks. */
export function blockSeries(days: readonly Day[], weekday: number, part: Part): Series {
  const all = days.flatMap((day): Series => {
    const { [part]: found } = partsIn(day);
    const seconds = measuredSeconds(found);
    return seconds < COUNTS.part ? [] : [{ at: dayNumber(day.day), value: found.good / seconds, weight: 1, group: 0 }];
  });
  const others = new Map(inWeeks(all.filter(({ at }) => at % 7 !== weekday)).map((week) => [week.at, week.value]));
  return inWeeks(all.filter(({ at }) => at % 7 === weekday)).flatMap((week) => {
    const other = others.get(week.at);
    return other === undefined ? [] : [{ ...week, value: week.value - other }];
  });
}

export const deskSeries = (days: readonly Day[]): Series =>
  days.flatMap((day) => pairOf(day, day.rollup.desks.standing, day.rollup.desks.sitting, COUNTS.part));

export const helperSeries = (days: readonly Day[], helper: 'break' | 'shift' | 'desk'): Series =>
  days.flatMap((day) => {
    const soon = day.rollup.aftermath?.[helper];
    return soon === undefined ? [] : pairOf(day, soon, withoutSeconds(day.rollup.measured, soon), COUNTS.helper);
  });

/** One figure of a day: its value and the measured time that it rests on. */
export type DailyFigure = (day: Day) => { readonly value: number; readonly seconds: number } | null;

export const goodOf: DailyFigure = ({ rollup: { measured } }) => {
  const seconds = measuredSeconds(measured);
  return seconds < COUNTS.day ? null : { value: measured.good / seconds, seconds };
};
export const shiftsOf: DailyFigure = ({ rollup: { movement } }) =>
  movement === undefined || movement.seconds < COUNTS.day
    ? null
    : { value: (3600 * movement.large) / movement.seconds, seconds: movement.seconds };
export const breaksOf: DailyFigure = ({ rollup: { measured, breaks } }) => {
  const seconds = measuredSeconds(measured);
  return seconds < COUNTS.day ? null : { value: (3600 * breaks) / seconds, seconds };
};

/** Now (group 0) against before. The means are those of all the time, as they are shown. */
export function changeSeries(now: readonly Day[], before: readonly Day[], figure: DailyFigure): Series {
  const of = (days: readonly Day[], group: 0 | 1): Series =>
    days.flatMap((day) => {
      const found = figure(day);
      return found === null ? [] : [{ at: dayNumber(day.day), value: found.value, weight: found.seconds, group }];
    });
  return [...of(before, 1), ...of(now, 0)];
}

/** Weeks in place of days where there are many: within a week days depend on each other most. */
export function inWeeks(series: Series): Series {
  const weeks = new Map<number, { at: number; sum: number; weight: number; group: 0 | 1 }>();
  for (const { at, value, weight, group } of series) {
    const number = Math.floor(at / 7);
    const key = 2 * number + group;
    const week = weeks.get(key) ?? { at: number, sum: 0, weight: 0, group };
    weeks.set(key, { ...week, sum: week.sum + weight * value, weight: week.weight + weight });
  }
  return [...weeks.values()].map(({ at, sum, weight, group }) => ({ at, value: sum / weight, weight, group }));
}

/**
 * The variance that calibrations add to the difference of two means: the measures err alike from one calibration to the next,
 * which cancels in a difference, and in another way from then on. `sigma`: one standard error of a share of good time. Where
 * the days do not say whether there was a calibration, one is assumed between the two times.
 */
export function calibrationVariance(now: readonly Day[], before: readonly Day[], sigma: number): number {
  const parts = [
    { days: before, sign: -1 },
    { days: now, sign: 1 },
  ];
  const sums: number[] = [0];
  for (const { days, sign } of parts) {
    const total = days.reduce((sum, { rollup }) => sum + measuredSeconds(rollup.measured), 0);
    if (days.some(({ rollup }) => rollup.calibrations === undefined)) sums.push(0);
    for (const { rollup } of days) {
      if ((rollup.calibrations ?? 0) > 0) sums.push(0);
      sums[sums.length - 1]! += total === 0 ? 0 : (sign * measuredSeconds(rollup.measured)) / total;
    }
  }
  return sigma ** 2 * sums.reduce((sum, one) => sum + one ** 2, 0);
}

/** One standard error of the share of good time, by the errors of the measures. */
export function goodSigma(days: readonly Day[]): number {
  const all = days.reduce((sum, { rollup }) => sum + measuredSeconds(rollup.measured), 0);
  const doubt = days.reduce((sum, { rollup: { doubt } }) => sum + (doubt.worse + doubt.better) / 2, 0);
  return all === 0 ? 0 : doubt / all;
}
