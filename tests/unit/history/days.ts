import type { MinuteRecord, MinuteSeconds } from '../../../src/history/records/minute.ts';
import { dayKey } from '../../../src/history/records/calendar.ts';
import { millis, type Millis } from '../../../src/base/units.ts';

/** Minutes written down by hand: what is not said was not there. */
export type Scripted = Partial<Omit<MinuteRecord, 'seconds'>> & { readonly seconds?: Partial<MinuteSeconds> };

export const minuteAt = (at: Millis, { seconds, ...more }: Scripted = {}): MinuteRecord => {
  const offset = more.offset ?? 0;
  return {
    at,
    run: at,
    day: dayKey(at, offset),
    offset,
    metrics: {},
    risk: null,
    alerts: 0,
    cues: 0,
    shifts: 0,
    view: 'front',
    desk: 'sitting',
    ...more,
    seconds: { good: 0, watch: 0, poor: 0, away: 0, unknown: {}, ...seconds },
  };
};

/** `count` minutes alike, one after the other. */
export const row = (from: Millis, count: number, minute: Scripted): MinuteRecord[] =>
  Array.from({ length: count }, (_, index) => minuteAt(millis(from + index * 60_000), { run: from, ...minute }));

export const after = (from: Millis, minutes: number): Millis => millis(from + minutes * 60_000);

/** The clock on the wall of `zone` (minutes ahead of UTC), by the browser's own knowledge of it. */
export const offsetIn = (zone: string) => {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at: Millis): number => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
};
