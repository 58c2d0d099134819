import type { HistoryEvent } from '../../../history/records/event.ts';
import { unknownSeconds, type MinuteRecord } from '../../../history/records/minute.ts';
import type { NotMeasured } from '../../../history/records/schema.ts';
import { millis, minutes, type Millis } from '../../../base/units.ts';
import { happeningsOf, type Happening } from './event-lines.ts';

const MINUTE = minutes(1);
const HOUR = minutes(60);

/** How a minute is drawn. Where nothing watched there is nothing at all. */
export type Look = 'good' | 'watch' | 'poor' | 'unknown' | 'away' | 'none';

/** One minute of the day, all runs of it together. */
export interface StripMinute {
  readonly at: Millis; // epoch
  readonly offset: number; // min
  readonly look: Look; // what most of it was
  readonly seconds: Readonly<Record<'good' | 'watch' | 'poor' | 'away', number>>;
  readonly unknown: Readonly<Partial<Record<NotMeasured, number>>>; // s
  readonly risk: number | null;
  readonly alerts: number;
  readonly shifts: number;
  readonly records: readonly MinuteRecord[];
}

/** Neighbouring minutes that look alike. */
export interface Stretch {
  readonly from: Millis;
  readonly to: Millis;
  readonly look: Look;
}

export interface StripDay {
  readonly from: Millis; // a full hour on the wall
  readonly to: Millis; // likewise
  readonly minutes: readonly StripMinute[]; // those with records, in order
  readonly stretches: readonly Stretch[];
  readonly hours: readonly { readonly at: Millis; readonly hour: number }[]; // ticks, by the clock on the wall
  readonly happened: readonly Happening[]; // in order
}

const lookOf = (seconds: StripMinute['seconds'], unknown: number): Look => {
  const looks: readonly (readonly [Look, number])[] = [
    ['poor', seconds.poor],
    ['watch', seconds.watch],
    ['good', seconds.good],
    ['away', seconds.away],
    ['unknown', unknown],
  ];
  const most = looks.reduce((best, one) => (one[1] > best[1] ? one : best));
  return most[1] > 0 ? most[0] : 'none';
};

const together = (records: readonly MinuteRecord[]): StripMinute | null => {
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
    look: lookOf(seconds, unknownSeconds({ unknown })),
    seconds,
    unknown,
    risk: risks.length === 0 ? null : Math.max(...risks),
    alerts: sum((one) => one.alerts),
    shifts: sum((one) => one.shifts),
    records,
  };
};

const stretchesOf = (all: readonly StripMinute[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const { at, look } of all) {
    const last = stretches.at(-1);
    const to = millis(at + MINUTE);
    if (last && last.to === at && last.look === look) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from: at, to, look });
  }
  return stretches;
};

/** The day as a strip; null when there is no minute of it. */
export function stripOf(records: readonly MinuteRecord[], events: readonly HistoryEvent[]): StripDay | null {
  const byMinute = new Map<Millis, MinuteRecord[]>();
  for (const one of records) byMinute.set(one.at, [...(byMinute.get(one.at) ?? []), one]);
  const all = [...byMinute.values()].flatMap((one) => together(one) ?? []);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const happened = happeningsOf(records, events);
  // A camera that was refused has no minutes: what happened belongs to the day all the same.
  const began = millis(Math.min(first.at, happened[0]?.at ?? first.at));
  const ended = millis(Math.max(last.at + MINUTE, ...happened.map(({ until }) => until)));
  // Full hours on the wall: zones may be half an hour off the full hours of UTC.
  const onTheWall = (at: Millis, offset: number) => at + offset * MINUTE;
  const from = millis(began - (onTheWall(began, first.offset) % HOUR));
  const to = millis(ended + ((HOUR - (onTheWall(ended, last.offset) % HOUR)) % HOUR));
  const offsetAt = (at: Millis) => all.findLast((one) => one.at <= at)?.offset ?? first.offset;
  const hours = Array.from({ length: Math.round((to - from) / HOUR) + 1 }, (_, index) => {
    const at = millis(from + index * HOUR);
    return { at, hour: Math.floor((((at + offsetAt(at) * MINUTE) / HOUR) % 24) + 24) % 24 };
  });
  return { from, to, minutes: all, stretches: stretchesOf(all), hours, happened };
}

/** The minute that holds `at`, or what lies there instead. */
export const minuteAt = ({ minutes: all }: StripDay, at: Millis): StripMinute | null =>
  all.find((one) => one.at <= at && at < one.at + MINUTE) ?? null;

/** What happened in the minute from `at` on; of a break, everything that it lasted. */
export const happenedAt = ({ happened }: StripDay, at: Millis): readonly Happening[] =>
  happened.filter((one) => one.at < at + MINUTE && (one.until > at || one.at >= at));
