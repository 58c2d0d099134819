import { millis, minutes, type Millis } from '../../base/units.ts';
import { locale } from '../language.ts';

const MINUTE = minutes(1);
const HOUR = minutes(60);

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** 'less than a minute', '8 minutes', '1 h 20 min'. Rounded down: nothing is said to have lasted longer than it did. */
export function inWords(duration: Millis): string {
  if (duration < MINUTE) return 'less than a minute';
  if (duration < HOUR) return count(Math.floor(duration / MINUTE), 'minute');
  const rest = Math.floor((duration % HOUR) / MINUTE);
  const hours = Math.floor(duration / HOUR);
  return rest === 0 ? count(hours, 'hour') : `${hours} h ${rest} min`;
}

/** '8 min', '1 h 20 min': the same where room is short. */
export function inBrief(duration: Millis): string {
  const whole = Math.max(0, Math.floor(duration / MINUTE));
  if (whole < 60) return `${whole} min`;
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

export interface Span {
  readonly number: string; // '6–8'
  readonly unit: string; // 'min'
}

/** A span of time still to come, in whole minutes: the low end rounded down, the high end up. */
export function spanOf(low: Millis, high: Millis): Span {
  if (low >= HOUR) return { number: 'over 1', unit: 'hour' };
  const from = Math.floor(low / MINUTE);
  const to = Math.ceil(high / MINUTE);
  if (to <= 1) return { number: 'under 1', unit: 'min' };
  if (to > 60) return { number: `over ${from}`, unit: 'min' };
  return { number: from === to ? String(to) : `${from}–${to}`, unit: 'min' };
}

const clock = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' });
const weekdayClock = new Intl.DateTimeFormat(locale(), { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' });

/** '14:30', by the person's own clock. */
export const timeOfDay = (instant: Millis): string => clock.format(instant);
/** Of a time to come: '14:30', and on another day than `now` 'Mon 06:00'. */
export const timeAhead = (instant: Millis, now: Millis): string =>
  (new Date(instant).toDateString() === new Date(now).toDateString() ? clock : weekdayClock).format(instant);
export const dateOf = (instant: Millis): string => day.format(instant);

/** When 'until tomorrow' ends: six in the morning after the coming night, by the local clock. [H] */
export function tomorrow(now: Millis): Millis {
  const morning = new Date(now);
  if (morning.getHours() >= 6) morning.setDate(morning.getDate() + 1);
  morning.setHours(6, 0, 0, 0);
  return millis(morning.getTime());
}
