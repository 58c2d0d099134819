import { millis, type Millis } from '../../base/units.ts';
import type { DayKey } from './day-key.ts';

/** Arithmetic on calendar days. A day here is a name, not a length: how many hours it had is nobody's business. */

const DAY = 86_400_000; // ms, of UTC: calendar days only, never of the clock on the wall

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

/** Instants that certainly hold the whole of `day` in every zone: it is 14 h ahead of UTC at most, 12 behind. */
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

/** The day, week (from Monday), month, quarter or year that `day` lies in. */
export const spanOf = (range: Range, day: DayKey): Span => {
  const [year, month] = parts(day);
  const quarter = month - (month % 3);
  const monday = addDays(day, -weekdayOf(day));
  const spans: Readonly<Record<Range, Span>> = {
    day: { from: day, to: day },
    week: { from: monday, to: addDays(monday, 6) },
    month: { from: firstOf(year, month), to: addDays(firstOf(year, month + 1), -1) },
    quarter: { from: firstOf(year, quarter), to: addDays(firstOf(year, quarter + 3), -1) },
    year: { from: firstOf(year, 0), to: addDays(firstOf(year + 1, 0), -1) },
  };
  return spans[range];
};

/** The one before (-1) or after (+1), by any of its days. */
export const neighbour = (range: Range, day: DayKey, step: 1 | -1): DayKey => {
  const { from, to } = spanOf(range, day);
  return step === 1 ? addDays(to, 1) : addDays(from, -1);
};

/** A range cut into what its charts show as one point: days up to a month, weeks beyond. */
export const pointsOf = (range: Range, span: Span): readonly Span[] => {
  if (range !== 'quarter' && range !== 'year') return daysOf(span).map((day) => ({ from: day, to: day }));
  const weeks: Span[] = [];
  for (let from = span.from; from <= span.to; from = addDays(spanOf('week', from).to, 1)) {
    const { to } = spanOf('week', from);
    weeks.push({ from, to: to < span.to ? to : span.to });
  }
  return weeks;
};
