import * as v from 'valibot';
import type { MetricId } from '../../geometry/metric.ts';
import type { View } from '../../geometry/reading.ts';
import type { Millis } from '../../base/units.ts';
import { dayKey, type DayKey } from './calendar.ts';
import {
  byMetric,
  count,
  day,
  desk,
  finite,
  instant,
  notMeasured,
  offset,
  share,
  view,
  type NotMeasured,
} from './schema.ts';

/**
 * One minute of watching, as it is stored. A minute without a record was not watched. If watching was restarted within
 * a minute, each run has its own record; add them up.
 */
export interface MinuteRecord {
  readonly at: Millis; // epoch, start of the minute: a multiple of 60 000; with `run` the record's key
  readonly run: Millis; // epoch, when this watching began
  readonly day: DayKey; // local day of `at`
  readonly offset: number; // minutes that local time was ahead of UTC
  readonly seconds: MinuteSeconds;
  readonly metrics: Readonly<Partial<Record<MetricId, MinuteMetric>>>; // only what was measured in this minute
  readonly risk: number | null; // highest, 0-1, 1 = tipping point; null when posture was never known
  readonly alerts: number; // given in this minute
  readonly cues: number;
  readonly shifts: number; // large shifts: trunk or seat by more than 5 deg or 4 cm, held 10 s
  readonly smallShifts?: number; // by 2-4 deg or 1-3 cm. Absent in old records, whose `shifts` single noisy looks could add to
  readonly view: View | null; // the one seen longest; null when nobody was seen
  readonly desk: 'sitting' | 'standing' | null; // as said at calibration; null without one
}

/** How the minute was spent. The sum is at most 60; the rest lies before the start or after the end of watching. */
export interface MinuteSeconds {
  readonly good: number; // s
  readonly watch: number; // s
  readonly poor: number; // s
  readonly away: number; // s, nobody there
  readonly unknown: Readonly<Partial<Record<NotMeasured, number>>>; // s, by reason
}

export interface MinuteMetric {
  readonly median: number; // the metric's own unit, weighted by time
  readonly spread: number; // same unit: 1.4826 x median absolute deviation, so one SD where errors are normal
  readonly seconds: number; // s for which it was measured
  readonly sigma?: number; // same unit: the standard error stated with the readings, their median; absent in old records
}

const seconds = v.pipe(finite, v.minValue(0), v.maxValue(60));

export const metricSchema = (length: v.GenericSchema<number, number>): v.GenericSchema<unknown, MinuteMetric> =>
  v.object({
    median: finite,
    spread: v.pipe(finite, v.minValue(0)),
    seconds: length,
    sigma: v.exactOptional(v.pipe(finite, v.minValue(0))),
  });

export const minuteSchema: v.GenericSchema<unknown, MinuteRecord> = v.pipe(
  v.object({
    at: v.pipe(
      instant,
      v.check((at) => at % 60_000 === 0, 'expected the start of a minute'),
    ),
    run: instant,
    day,
    offset,
    seconds: v.object({
      good: seconds,
      watch: seconds,
      poor: seconds,
      away: seconds,
      unknown: v.record(notMeasured, seconds),
    }),
    metrics: byMetric(metricSchema(seconds)),
    risk: v.nullable(share),
    alerts: count,
    cues: count,
    shifts: count,
    smallShifts: v.exactOptional(count),
    view: v.nullable(view),
    desk: v.nullable(desk),
  }),
  v.check((minute) => dayKey(minute.at, minute.offset) === minute.day, 'expected the day of `at` and `offset`'),
  v.check((minute) => watchedSeconds(minute.seconds) <= 60.001, 'expected at most 60 seconds in a minute'),
);

/** Seconds of unknown posture, for all reasons together. */
export const unknownSeconds = ({ unknown }: Pick<MinuteSeconds, 'unknown'>): number =>
  Object.values(unknown).reduce((sum, part) => sum + part, 0);

export const watchedSeconds = (all: MinuteSeconds): number =>
  all.good + all.watch + all.poor + all.away + unknownSeconds(all);
