import { millis, type Millis, minutes, seconds } from '../../base/units.ts';
import { locale } from '../language.ts';
import { text } from '../text.ts';
import { decimal } from './numbers.ts';

/** Formats in the time zone that this computer is in now: a page stays open for days, and journeys. */
function inZoneOfNow(options: Intl.DateTimeFormatOptions): (instant: Millis) => string {
  let made: Intl.DateTimeFormat | null = null;
  return (instant) => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (made?.resolvedOptions().timeZone !== timeZone)
      made = new Intl.DateTimeFormat(locale(), { calendar: 'gregory', ...options, timeZone });
    return made.format(instant);
  };
}

/** One clock on every screen, of twelve or 24 hours as the region has it. */
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const clock = inZoneOfNow(CLOCK);
const weekdayClock = inZoneOfNow({ weekday: 'short', ...CLOCK });
const date = inZoneOfNow({ day: 'numeric', month: 'short', year: 'numeric' });

/** '14:30', in the time zone of this computer. */
export const timeOfDay = (instant: Millis): string => clock(instant);

/** For a time in the future: '14:30', or 'Mon 06:00' if it is not on the day of `now`. */
export const timeAhead = (instant: Millis, now: Millis): string =>
  (new Date(instant).toDateString() === new Date(now).toDateString() ? clock : weekdayClock)(instant);

/** '17 Nov 2026', in the time zone of this computer. */
export const dateOf = (instant: Millis): string => date(instant);

/** The end of a pause "until tomorrow": six o'clock in the morning after the coming night, local time. [H] */
export function tomorrow(now: Millis): Millis {
  const morning = new Date(now);
  if (morning.getHours() >= 6) morning.setDate(morning.getDate() + 1);
  morning.setHours(6, 0, 0, 0);
  return millis(morning.getTime());
}

const MINUTE = minutes(1);
const HOUR = minutes(60);
/** From this length on, only hours are shown. [H] */
const HOURS_ONLY = 100 * 3600; // s

const written = text.duration;

const hoursAndMinutes = (wholeMinutes: number): string =>
  written.hoursAndMinutes({ hours: decimal(Math.floor(wholeMinutes / 60)), minutes: decimal(wholeMinutes % 60) });

/** 'less than a minute', '8 minutes', '1 h 20 min'. Rounded down: the text never claims more than was measured. */
export function durationInWords(duration: Millis): string {
  const whole = Math.floor(duration / MINUTE);
  if (whole < 1) return written.underAMinute;
  if (whole < 60) return written.inMinutes({ count: whole });
  return whole % 60 === 0 ? written.inHours({ count: whole / 60 }) : hoursAndMinutes(whole);
}

/** '8 min', '1 h 20 min': the short form for narrow columns. Rounded down. */
export function durationInBrief(duration: Millis): string {
  const whole = Math.max(0, Math.floor(duration / MINUTE));
  if (whole < 60) return written.minutes({ minutes: decimal(whole) });
  return whole % 60 === 0 ? written.hours({ hours: decimal(whole / 60) }) : hoursAndMinutes(whole);
}

/** Recorded seconds as '4 h 12 min', '40 s', '1520 h'. */
export function secondsInBrief(count: number): string {
  if (count >= HOURS_ONLY) return written.hours({ hours: decimal(count / 3600) });
  const whole = Math.round(count);
  return whole > 0 && whole < 60 ? written.seconds({ seconds: decimal(whole) }) : durationInBrief(seconds(whole));
}

/** '6–8<small> min</small>': an estimate in whole minutes, the low end rounded down, the high end up. For `rich`. */
export function timeLeft(low: Millis, high: Millis): string {
  const { overAnHour, under, over, between, about } = text.timeLeft;
  if (low >= HOUR) return overAnHour;
  const from = Math.floor(low / MINUTE);
  const to = Math.ceil(high / MINUTE);
  if (to <= 1) return under({ minutes: decimal(1) });
  if (to > 60) return over({ minutes: decimal(from) });
  return from === to ? about({ minutes: decimal(to) }) : between({ from: decimal(from), to: decimal(to) });
}
