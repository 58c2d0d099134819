import { inflateSync, strFromU8 } from 'fflate';
import { METRIC_IDS, METRICS, type MetricId } from '../../geometry/metric.ts';
import { millis, minutes as ofMinutes, type Millis } from '../../base/units.ts';
import type { Rollup } from '../analysis/rollup.ts';
import { addDays, type DayKey } from '../records/calendar.ts';
import type { HistoryEvent } from '../records/event.ts';
import type { MinuteMetric, MinuteRecord } from '../records/minute.ts';
import type { NotMeasured } from '../records/schema.ts';

/** The sample's days as `npm run sample-year` writes them, in whole numbers. Instants are ms since midnight on the wall. */
export interface PackedYear {
  readonly weeks: number; // the last one is the running week
  readonly days: readonly PackedDay[];
}

export interface PackedDay {
  readonly index: number; // days since the first day of week 0, a Monday
  readonly rollup: Rollup | null; // null: it is reckoned from the minutes. `first` and `last` are ms since midnight
  readonly minutes: PackedMinutes | null; // null: only the rollup is kept
  readonly events: readonly PackedEvent[];
}

/** `at`: ms since midnight. The rest as in the record. */
export type PackedEvent = readonly [at: number, event: WithoutWhen<HistoryEvent>];
type WithoutWhen<Event> = Event extends unknown ? Omit<Event, 'at' | 'day' | 'offset'> : never;

/** One number for each minute in each list. */
export interface PackedMinutes {
  readonly run: number; // ms since midnight
  readonly at: readonly number[]; // minute of the day
  readonly seconds: Readonly<Record<'good' | 'watch' | 'poor' | 'away', readonly number[]>>; // s
  readonly unknown: readonly (readonly [position: number, reason: NotMeasured, seconds: number])[];
  readonly metrics: Readonly<Partial<Record<MetricId, PackedMetric>>>;
  readonly risk: readonly number[]; // hundredths; -1: unknown
  readonly counts: Readonly<Record<'alerts' | 'cues' | 'shifts' | 'smallShifts', readonly number[]>>;
  readonly seen: readonly number[]; // 1: from the front; 0: nobody was seen
  readonly standing: number; // so many minutes at the beginning were at the raised desk
}

/** In steps of the metric; `seconds` in s, 0: not measured in this minute. */
export interface PackedMetric {
  readonly median: readonly number[];
  readonly spread: readonly number[];
  readonly sigma: readonly number[];
  readonly seconds: readonly number[];
}

/** Size of a step: well below any stated error. */
export const stepOf = (id: MetricId): number => ({ deg: 0.1, cm: 0.1, '%': 0.5, '1': 0.005 })[METRICS[id].unit];

/** A day of the year at its place in time. */
export interface PlacedDay {
  readonly day: DayKey;
  readonly instantOf: (sinceMidnight: number) => Millis; // of ms on the wall
  readonly offsetAt: (at: Millis) => number; // min
}

export const unpackYear = (base64: string): PackedYear => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes))) as PackedYear; // written by our own tool; a test reads it through the schemas
};

/** Where days lie whose first Monday is `monday`. */
export const placeOf = (index: number, monday: DayKey, offsetAt: PlacedDay['offsetAt']): PlacedDay => {
  const day = addDays(monday, index);
  const midnight = Date.parse(day);
  return {
    day,
    offsetAt,
    instantOf(sinceMidnight) {
      const guess = midnight + sinceMidnight;
      return millis(guess - ofMinutes(offsetAt(millis(guess - ofMinutes(offsetAt(millis(guess)))))));
    },
  };
};

const fine = (value: number): number => Math.round(value * 1000) / 1000;

const metricAt = (id: MetricId, packed: PackedMetric, position: number): MinuteMetric | null => {
  const seconds = packed.seconds[position] ?? 0;
  if (seconds === 0) return null;
  const value = (steps: readonly number[]) => fine((steps[position] ?? 0) * stepOf(id));
  return { median: value(packed.median), spread: value(packed.spread), seconds, sigma: value(packed.sigma) };
};

const metricsAt = (packed: PackedMinutes['metrics'], position: number): MinuteRecord['metrics'] => {
  const metrics: Partial<Record<MetricId, MinuteMetric>> = {};
  for (const id of METRIC_IDS) {
    const metric = packed[id] && metricAt(id, packed[id], position);
    if (metric) metrics[id] = metric;
  }
  return metrics;
};

export const unpackMinutes = (
  packed: PackedMinutes,
  { day, instantOf, offsetAt }: PlacedDay,
): readonly MinuteRecord[] =>
  packed.at.map((minute, position) => {
    const at = instantOf(ofMinutes(minute));
    const of = (numbers: readonly number[]) => numbers[position] ?? 0;
    const { good, watch, poor, away } = packed.seconds;
    const risk = of(packed.risk);
    return {
      at,
      run: instantOf(packed.run),
      day,
      offset: offsetAt(at),
      seconds: {
        good: of(good),
        watch: of(watch),
        poor: of(poor),
        away: of(away),
        unknown: Object.fromEntries(
          packed.unknown.flatMap(([where, reason, seconds]) => (where === position ? [[reason, seconds]] : [])),
        ),
      },
      metrics: metricsAt(packed.metrics, position),
      risk: risk < 0 ? null : risk / 100,
      alerts: of(packed.counts.alerts),
      cues: of(packed.counts.cues),
      shifts: of(packed.counts.shifts),
      smallShifts: of(packed.counts.smallShifts),
      view: of(packed.seen) === 1 ? 'front' : null,
      desk: position < packed.standing ? 'standing' : 'sitting',
    };
  });

export const unpackEvents = (
  packed: readonly PackedEvent[],
  { day, instantOf, offsetAt }: PlacedDay,
): readonly HistoryEvent[] =>
  packed.map(([sinceMidnight, event]) => {
    const at = instantOf(sinceMidnight);
    return { ...event, at, day, offset: offsetAt(at) };
  });

export const unpackRollup = (rollup: Rollup, { instantOf }: PlacedDay): Rollup => ({
  ...rollup,
  first: instantOf(rollup.first),
  last: instantOf(rollup.last),
});
