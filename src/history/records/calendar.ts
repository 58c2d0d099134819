import { type Millis, millis } from '../../base/units.ts';

declare const day: unique symbol;
/** A local calendar day: '2026-11-22'. */
export type DayKey = string & { readonly [day]: true };

/** Minutes that local time is ahead of UTC at `at`. The only code that reads the machine's time zone. */
export const localOffset = (at: Millis): number => -new Date(at).getTimezoneOffset();

/** The local day of `at` in a zone that is `offset` minutes ahead of UTC. */
export const dayKey = (at: Millis, offset: number): DayKey =>
  new Date(at + offset * 60_000).toISOString().slice(0, 10) as DayKey;

/** Arithmetic on calendar days. A day is a date, not a duration: it may have 23, 24 or 25 hours. */

const DAY = 86_400_000; // ms; for UTC dates only, not for local time

export const RANGES = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Range = (typeof RANGES)[number];

/** Days from the first to the last, both included. */
export interface Span {
  readonly from: DayKey;
  readonly to: DayKey;
}

const numberOf = (day: DayKey): number => Math.round(Date.parse(day) / DAY);
const dayOf = (number: number): DayKey => new Date(number * DAY).toISOString().slice(0, 10) as DayKey;

export const addDays = (day: DayKey, count: number): DayKey => dayOf(numberOf(day) + count);
export const daysBetween = (from: DayKey, to: DayKey): number => numberOf(to) - numberOf(from);
/** 0 is Monday (ISO 8601), 6 Sunday. */
export const weekdayOf = (day: DayKey): number => (((numberOf(day) + 3) % 7) + 7) % 7;

/** Instants that contain the whole of `day` in every time zone: zones run from UTC-12 to UTC+14. */
export const boundsOf = (day: DayKey): { readonly from: Millis; readonly to: Millis } => ({
  from: millis(Date.parse(day) - 14 * 3_600_000),
  to: millis(Date.parse(day) + DAY + 12 * 3_600_000),
});

export const daysOf = ({ from, to }: Span): readonly DayKey[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));

const parts = (day: DayKey): readonly [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)) - 1,
];
const firstOf = (year: number, month: number): DayKey =>
  new Date(Date.UTC(year, month)).toISOString().slice(0, 10) as DayKey;

/** The day, week, month, quarter or year that `day` lies in. `firstWeekday`: weeks begin with it, 0 Monday - 6 Sunday. */
export const spanOf = (range: Range, day: DayKey, firstWeekday = 0): Span => {
  const [year, month] = parts(day);
  const quarter = month - (month % 3);
  const first = addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
  const spans: Readonly<Record<Range, Span>> = {
    day: { from: day, to: day },
    week: { from: first, to: addDays(first, 6) },
    month: { from: firstOf(year, month), to: addDays(firstOf(year, month + 1), -1) },
    quarter: { from: firstOf(year, quarter), to: addDays(firstOf(year, quarter + 3), -1) },
    year: { from: firstOf(year, 0), to: addDays(firstOf(year + 1, 0), -1) },
  };
  return spans[range];
};

/** The whole months that a span reaches into. */
export const monthsOf = ({ from, to }: Span): Span => ({
  from: spanOf('month', from).from,
  to: spanOf('month', to).to,
});

/** A day in the previous (-1) or next (+1) range. */
export const neighbour = (range: Range, day: DayKey, step: 1 | -1, firstWeekday = 0): DayKey => {
  const { from, to } = spanOf(range, day, firstWeekday);
  return step === 1 ? addDays(to, 1) : addDays(from, -1);
};

/** The spans that a chart shows as one point each: days for ranges up to a month, weeks for longer ranges. */
export const pointsOf = (range: Range, span: Span, firstWeekday = 0): readonly Span[] => {
  if (range !== 'quarter' && range !== 'year') return daysOf(span).map((day) => ({ from: day, to: day }));
  const weeks: Span[] = [];
  for (let from = span.from; from <= span.to; from = addDays(spanOf('week', from, firstWeekday).to, 1)) {
    const { to } = spanOf('week', from, firstWeekday);
    weeks.push({ from, to: to < span.to ? to : span.to });
  }
  return weeks;
};
