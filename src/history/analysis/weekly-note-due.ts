import type { WeeklySettings } from '../records/settings.ts';
import { addDays, daysOf, spanOf, weekdayOf, type DayKey, type Span } from '../records/calendar.ts';

/** What a region's week is like. Weekdays: 0 Monday - 6 Sunday. */
export interface RegionWeek {
  readonly first: number; // weekday that weeks begin with
  readonly weekend: readonly number[];
}

/** Whether a note is due on `today`, and about which week. */
export interface NoteAsked {
  readonly today: DayKey;
  readonly week: RegionWeek;
  readonly told: DayKey | null; // first day of the newest week that a note was about
}

/**
 * The week that a note is due about: the one before today's, from the first working day of the week on; null: not now. Each week has
 * one note at most, also when the clock is set back or the zone changes by the date line. A `told` that lies more than a week ahead
 * was written by a wrong clock and does not count.
 */
export function weekToTell({ today, week: { first, weekend }, told }: NoteAsked): Span | null {
  const running = spanOf('week', today, first);
  const working = daysOf(running).find((day) => !weekend.includes(weekdayOf(day))) ?? running.from;
  if (today < working) return null;
  const asked = spanOf('week', addDays(running.from, -1), first);
  const byWrongClock = told !== null && told > addDays(running.from, 7);
  return told === null || told < asked.from || byWrongClock ? asked : null;
}

/** The week whose note still stands: the one before today's, if the newest note was about it; null: none stands. */
export function weekTold({ today, week: { first }, told }: NoteAsked): Span | null {
  const asked = spanOf('week', addDays(spanOf('week', today, first).from, -1), first);
  return told === asked.from ? asked : null;
}

/** The note is switched on: the first one is about the running week, and comes in the next. */
export const noteSwitchedOn = (today: DayKey, week: RegionWeek): WeeklySettings => ({
  note: true,
  offered: true,
  told: weekToTell({ today, week, told: null })?.from ?? null,
  dismissed: true,
});
