import { answersIn, type Answers } from '../../../history/analysis/answers/answers.ts';
import { isMetric } from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import type { Day } from '../../../history/analysis/summary.ts';
import { neighbour, spanOf, type DayKey, type Range, type Span } from '../../../history/records/calendar.ts';
import { firstWeekday } from '../../../ui/format/region.ts';

export type LongRange = Exclude<Range, 'day'>;

/** The days of a range, and of the one before it. */
export interface LoadedRange {
  readonly range: LongRange;
  readonly span: Span;
  readonly days: readonly Day[];
  readonly before: readonly Day[];
}

interface Source {
  days(span: Span): Promise<readonly Day[]>;
}

/** The week, month, quarter or year that `day` lies in. */
export async function loadRange(source: Source, range: LongRange, day: DayKey): Promise<LoadedRange> {
  const span = spanOf(range, day, firstWeekday());
  const earlier = spanOf(range, neighbour(range, day, -1, firstWeekday()), firstWeekday());
  const [days, before] = await Promise.all([source.days(span), source.days(earlier)]);
  return { range, span, days, before };
}

/** The one computation of answers: the trends and the weekly note say the same. What does not apply to the body is left out. */
export const answersOf = ({ range, days, before }: Omit<LoadedRange, 'span'>, profile: ProfileMetrics): Answers => {
  const answers = answersIn({ days, before, byWeeks: range === 'quarter' || range === 'year' });
  const causes = Object.entries(answers.causes).filter(([cause]) => !isMetric(cause) || profile.shows(cause));
  return {
    ...answers,
    causes: Object.fromEntries(causes),
    sides: answers.sides.filter(({ metric }) => profile.shows(metric)),
    ...(!profile.stands && { desk: null, helpers: answers.helpers.filter(({ helper }) => helper !== 'desk') }),
  };
};
