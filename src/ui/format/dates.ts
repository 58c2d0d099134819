import type { Millis } from '../../base/units.ts';
import type { DayKey } from '../../history/records/day-key.ts';
import type { Range, Span } from '../../history/records/calendar.ts';
import { locale } from '../language.ts';
import { text } from '../text.ts';

/** Days are names, so they are written in UTC: no zone can move them. */
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });

const FULL = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const LONG = format({ weekday: 'long', day: 'numeric', month: 'long' });
const SHORT = format({ day: 'numeric', month: 'short' });
const WEEKDAY = format({ weekday: 'short' });
const MONTH = format({ month: 'long', year: 'numeric' });
const MONTH_SHORT = format({ month: 'short' });
const MONTH_OF_YEAR = format({ month: 'short', year: 'numeric' });

const at = (day: DayKey): number => Date.parse(day);

export const dayInFull = (day: DayKey): string => FULL.format(at(day));
export const dayInWords = (day: DayKey): string => LONG.format(at(day));
export const dayInBrief = (day: DayKey): string => SHORT.format(at(day));
export const weekdayInBrief = (day: DayKey): string => WEEKDAY.format(at(day));
export const monthInWords = (day: DayKey): string => MONTH.format(at(day));
export const monthInBrief = (day: DayKey): string => MONTH_SHORT.format(at(day));
export const monthOfYear = (day: DayKey): string => MONTH_OF_YEAR.format(at(day));
export const dateNumber = (day: DayKey): string => String(Number(day.slice(8)));

/** 'Tuesday, 17 November 2026', '16 Nov – 22 Nov 2026', 'November 2026', 'October to December 2026', '2026'. */
export function spanInWords(range: Range, { from, to }: Span): string {
  switch (range) {
    case 'day':
      return dayInFull(from);
    case 'week':
      return text.time.dates({ from: dayInBrief(from), to: dayInBrief(to), year: to.slice(0, 4) });
    case 'month':
      return monthInWords(from);
    case 'quarter':
      return text.time.dates({ from: monthInBrief(from), to: monthInBrief(to), year: to.slice(0, 4) });
    case 'year':
      return from.slice(0, 4);
    default:
      return range satisfies never;
  }
}

/** '10:42', by the clock on the wall where it was recorded. */
export function wallTime(instant: Millis, offset: number): string {
  return new Date(instant + offset * 60_000).toISOString().slice(11, 16);
}
