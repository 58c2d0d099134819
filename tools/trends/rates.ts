import { answersIn, type Answers } from '../../src/history/analysis/answers/answers.ts';
import type { Day } from '../../src/history/analysis/summary.ts';
import { addDays, neighbour, spanOf, type DayKey, type Range } from '../../src/history/records/calendar.ts';
import { simulatedDays } from './simulated-person.ts';

export type Compared = Exclude<Range, 'day'>;
export const COMPARED: readonly Compared[] = ['week', 'month', 'quarter', 'year'];

const LAST = '2026-12-31' as DayKey; // the end of a week's, a month's, a quarter's and a year's last day
const FIRST = '2025-01-01' as DayKey;
const DAYS = 730;

/** Everything that is said to be more than chance. */
export function claimsOf({ change, parts, hours, block, desk, helpers, sides }: Answers): readonly string[] {
  const real = (name: string, one: { readonly verdict: string } | null | undefined) =>
    one?.verdict === 'real' ? [name] : [];
  return [
    ...real('change', change.good),
    ...real('shifts', change.shifts),
    ...real('breaks', change.breaks),
    ...parts.flatMap(({ part, comparison }) => real(part, comparison)),
    ...hours.flatMap(({ comparison }) => real('hour', comparison)),
    ...(block === null ? [] : ['block']),
    ...real('desk', desk?.comparison),
    ...helpers.flatMap(({ helper, comparison }) => real(`after ${helper}`, comparison)),
    ...sides.map(() => 'side'),
  ];
}

const within = (days: readonly Day[], { from, to }: { readonly from: DayKey; readonly to: DayKey }) =>
  days.filter(({ day }) => day >= from && day <= to);

export function answersOver(days: readonly Day[], range: Compared): Answers {
  const span = spanOf(range, range === 'week' ? addDays(LAST, -7) : LAST); // a whole week
  return answersIn({
    days: within(days, span),
    before: within(days, spanOf(range, neighbour(range, span.from, -1))),
    byWeeks: range === 'quarter' || range === 'year',
  });
}

export interface FalseRates {
  readonly people: number;
  readonly any: Readonly<Record<Compared, number>>; // people with any claim at all
  readonly kinds: Readonly<Record<Compared, Readonly<Record<string, number>>>>; // people by kind of claim
}

/** People without any effect, and how many of them are told of one. `first`: seed of the first person. */
export function falseRates(people: number, first = 1): FalseRates {
  const any = { week: 0, month: 0, quarter: 0, year: 0 };
  const kinds: Record<Compared, Record<string, number>> = { week: {}, month: {}, quarter: {}, year: {} };
  for (let seed = first; seed < first + people; seed += 1) {
    const days = simulatedDays(seed, FIRST, DAYS, { late: 0 });
    for (const range of COMPARED) {
      const claims = new Set(claimsOf(answersOver(days, range)));
      if (claims.size > 0) any[range] += 1;
      for (const kind of claims) kinds[range][kind] = (kinds[range][kind] ?? 0) + 1;
    }
  }
  return { people, any, kinds };
}

/** People who sit `worse` (share of measured time) after 15:00: how many learn of it from `days` days. */
export function power(people: number, worse: number, count: number, first = 1): number {
  let found = 0;
  for (let seed = first; seed < first + people; seed += 1) {
    const days = simulatedDays(seed, FIRST, count, { late: -worse });
    const { parts } = answersIn({ days, before: [], byWeeks: false });
    const late = parts.find(({ part }) => part === 'late')?.comparison;
    if (late?.verdict === 'real' && late.difference < 0) found += 1;
  }
  return found;
}
