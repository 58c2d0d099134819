import type { HistoryEvent } from '../../../history/records/event.ts';
import { unknownSeconds, type MinuteRecord } from '../../../history/records/minute.ts';
import type { NotMeasured } from '../../../history/records/schema.ts';
import { millis, minutes, type Millis } from '../../../base/units.ts';
import { happeningsOf, type Happening } from './happenings.ts';

const MINUTE = minutes(1);
const HOUR = minutes(60);

/** How most of a minute was spent. 'none': it was not watched, and nothing is drawn. */
export type SegmentState = 'good' | 'watch' | 'poor' | 'unknown' | 'away' | 'none';

/** One minute of the day: the sum of its records, of which there is one for each run of watching. */
export interface StripMinute {
  readonly at: Millis; // epoch
  readonly offset: number; // min
  readonly state: SegmentState;
  readonly seconds: Readonly<Record<'good' | 'watch' | 'poor' | 'away', number>>;
  readonly unknown: Readonly<Partial<Record<NotMeasured, number>>>; // s
  readonly risk: number | null;
  readonly alerts: number;
  readonly shifts: number;
  readonly records: readonly MinuteRecord[];
}

/** Adjacent minutes in the same state. */
export interface DaySegment {
  readonly from: Millis;
  readonly to: Millis;
  readonly state: SegmentState;
}

export interface StripDay {
  readonly from: Millis; // a full hour, local time
  readonly to: Millis; // likewise
  readonly minutes: readonly StripMinute[]; // only those with records, in order
  readonly segments: readonly DaySegment[];
  readonly hours: readonly { readonly at: Millis; readonly hour: number }[]; // ticks, local time
  readonly happened: readonly Happening[]; // in order
}

const longestState = (seconds: StripMinute['seconds'], unknown: number): SegmentState => {
  const states: readonly (readonly [SegmentState, number])[] = [
    ['poor', seconds.poor],
    ['watch', seconds.watch],
    ['good', seconds.good],
    ['away', seconds.away],
    ['unknown', unknown],
  ];
  const most = states.reduce((best, one) => (one[1] > best[1] ? one : best));
  return most[1] > 0 ? most[0] : 'none';
};

const addRecords = (records: readonly MinuteRecord[]): StripMinute | null => {
  const first = records[0];
  if (!first) return null;
  const sum = (pick: (minute: MinuteRecord) => number) => records.reduce((total, one) => total + pick(one), 0);
  const seconds = {
    good: sum((one) => one.seconds.good),
    watch: sum((one) => one.seconds.watch),
    poor: sum((one) => one.seconds.poor),
    away: sum((one) => one.seconds.away),
  };
  const unknown: Partial<Record<NotMeasured, number>> = {};
  for (const { seconds: by } of records) {
    for (const [reason, part] of Object.entries(by.unknown) as [NotMeasured, number][]) {
      unknown[reason] = (unknown[reason] ?? 0) + part;
    }
  }
  const risks = records.flatMap(({ risk }) => (risk === null ? [] : [risk]));
  return {
    at: first.at,
    offset: first.offset,
    state: longestState(seconds, unknownSeconds({ unknown })),
    seconds,
    unknown,
    risk: risks.length === 0 ? null : Math.max(...risks),
    alerts: sum((one) => one.alerts),
    shifts: sum((one) => one.shifts),
    records,
  };
};

const segmentsOf = (all: readonly StripMinute[]): readonly DaySegment[] => {
  const segments: DaySegment[] = [];
  for (const { at, state } of all) {
    const last = segments.at(-1);
    const to = millis(at + MINUTE);
    if (last && last.to === at && last.state === state) segments[segments.length - 1] = { ...last, to };
    else segments.push({ from: at, to, state });
  }
  return segments;
};

/** The day as a strip; null if it has no minutes. */
export function stripOf(records: readonly MinuteRecord[], events: readonly HistoryEvent[]): StripDay | null {
  const byMinute = new Map<Millis, MinuteRecord[]>();
  for (const one of records) byMinute.set(one.at, [...(byMinute.get(one.at) ?? []), one]);
  const all = [...byMinute.values()].flatMap((one) => addRecords(one) ?? []);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const happened = happeningsOf(records, events);
  // Events may lie outside the minutes: if the camera was refused, there are no minutes at all.
  const began = millis(Math.min(first.at, happened[0]?.at ?? first.at));
  const ended = millis(Math.max(last.at + MINUTE, ...happened.map(({ until }) => until)));
  // Full hours of local time: some zones are half an hour off the full hours of UTC.
  const localTime = (at: Millis, offset: number) => at + offset * MINUTE;
  const from = millis(began - (localTime(began, first.offset) % HOUR));
  const to = millis(ended + ((HOUR - (localTime(ended, last.offset) % HOUR)) % HOUR));
  const offsetAt = (at: Millis) => all.findLast((one) => one.at <= at)?.offset ?? first.offset;
  const hours = Array.from({ length: Math.round((to - from) / HOUR) + 1 }, (_, index) => {
    const at = millis(from + index * HOUR);
    return { at, hour: Math.floor((((at + offsetAt(at) * MINUTE) / HOUR) % 24) + 24) % 24 };
  });
  return { from, to, minutes: all, segments: segmentsOf(all), hours, happened };
}

/** The minute that contains `at`; null if it was not watched. */
export const minuteAt = ({ minutes: all }: StripDay, at: Millis): StripMinute | null =>
  all.find((one) => one.at <= at && at < one.at + MINUTE) ?? null;

/** Everything that happened in the minute from `at`; a break belongs to every minute that it lasts. */
export const happenedAt = ({ happened }: StripDay, at: Millis): readonly Happening[] =>
  happened.filter((one) => one.at < at + MINUTE && (one.until > at || one.at >= at));
