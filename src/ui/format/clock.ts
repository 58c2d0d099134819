import { millis, type Millis } from '../../base/units.ts';
import { locale } from '../language.ts';

const clock = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' });
const weekdayClock = new Intl.DateTimeFormat(locale(), { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' });

/** '14:30', in the time zone of this computer. */
export const timeOfDay = (instant: Millis): string => clock.format(instant);

/** For a time in the future: '14:30', or 'Mon 06:00' if it is not on the day of `now`. */
export const timeAhead = (instant: Millis, now: Millis): string =>
  (new Date(instant).toDateString() === new Date(now).toDateString() ? clock : weekdayClock).format(instant);

/** '17 Nov 2026', in the time zone of this computer. */
export const dateOf = (instant: Millis): string => date.format(instant);

/** The end of a pause "until tomorrow": six o'clock in the morning after the coming night, local time. [H] */
export function tomorrow(now: Millis): Millis {
  const morning = new Date(now);
  if (morning.getHours() >= 6) morning.setDate(morning.getDate() + 1);
  morning.setHours(6, 0, 0, 0);
  return millis(morning.getTime());
}
