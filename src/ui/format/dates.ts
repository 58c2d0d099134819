import type { Millis } from '../../base/units.ts';
import type { DayKey, Range, Span } from '../../history/records/calendar.ts';
import { locale } from '../language.ts';

/** A day is a date without a time zone. It is parsed and formatted in UTC, so that no zone can move it. */
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { ...options, calendar: 'gregory', timeZone: 'UTC' }); // years are written without it, too

const FULL = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const LONG = format({ weekday: 'long', day: 'numeric', month: 'long' });
const SHORT = format({ day: 'numeric', month: 'short' });
const WEEKDAY = format({ weekday: 'short' });
const MONTH = format({ month: 'long', year: 'numeric' });
const MONTH_OF_YEAR = format({ month: 'short', year: 'numeric' });

const SHORT_OF_YEAR = format({ day: 'numeric', month: 'short', year: 'numeric' });
const CLOCK = format({ hour: 'numeric', minute: '2-digit' });
const HOUR = format({ hour: 'numeric' });
const HAS_HALVES = CLOCK.resolvedOptions().hour12 === true; // a clock of twelve hours
const WEEKDAY_LONG = format({ weekday: 'long' });
const WEEKDAY_LETTER = format({ weekday: 'narrow' });

const at = (day: DayKey): number => Date.parse(day);

export const dayInFull = (day: DayKey): string => FULL.format(at(day));
export const dayInWords = (day: DayKey): string => LONG.format(at(day));
export const dayInBrief = (day: DayKey): string => SHORT.format(at(day));
export const weekdayInBrief = (day: DayKey): string => WEEKDAY.format(at(day));
export const monthInWords = (day: DayKey): string => MONTH.format(at(day));
export const monthOfYear = (day: DayKey): string => MONTH_OF_YEAR.format(at(day));
/** '17–23 Nov'. */
export const daysInBrief = ({ from, to }: Span): string => SHORT.formatRange(at(from), at(to));
export const dateNumber = (day: DayKey): string => String(Number(day.slice(8)));

/** 'Tuesday, 17 November 2026', '16–22 Nov 2026', 'November 2026', 'Oct – Dec 2026', '2026'. */
export function spanInWords(range: Range, { from, to }: Span): string {
  switch (range) {
    case 'day':
      return dayInFull(from);
    case 'week':
      return SHORT_OF_YEAR.formatRange(at(from), at(to));
    case 'month':
      return monthInWords(from);
    case 'quarter':
      return MONTH_OF_YEAR.formatRange(at(from), at(to));
    case 'year':
      return from.slice(0, 4);
    default:
      return range satisfies never;
  }
}

/** The weekdays from Monday on: 'Monday', 'Mon', 'M'. */
export const WEEKDAYS = Array.from({ length: 7 }, (_, index) => {
  const day = Date.UTC(2024, 0, 1 + index); // 1 January 2024 was a Monday
  return { long: WEEKDAY_LONG.format(day), short: WEEKDAY.format(day), letter: WEEKDAY_LETTER.format(day) };
});

/** '10:42' or '10:42 AM', local time where it was recorded. `offset`: minutes ahead of UTC. */
export const wallTime = (instant: Millis, offset: number): string => CLOCK.format(instant + offset * 60_000);

/** A full hour of the day, 0-24: '15:00' or '3 PM'. */
export const hourOfDay = (hour: number): string => (HAS_HALVES ? HOUR : CLOCK).format(Date.UTC(2024, 0, 1, hour));

const partOfHour = (hour: number, part: 'hour' | 'dayPeriod'): string | undefined =>
  HOUR.formatToParts(Date.UTC(2024, 0, 1, hour)).find(({ type }) => type === part)?.value;

/** The same for narrow columns: '15' or '3'. */
export const hourNumber = (hour: number): string => partOfHour(hour, 'hour') ?? String(hour);

/** Which half of the day an hour is in, on a clock of twelve hours: 'PM'; null on one of 24. */
export const halfOfDay = (hour: number): string | null => (HAS_HALVES && partOfHour(hour, 'dayPeriod')) || null;
