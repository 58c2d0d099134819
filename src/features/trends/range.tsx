import './styles/answers.css';
import { useMemo } from 'preact/hooks';
import { answersIn } from '../../history/analysis/answers/answers.ts';
import type { Day } from '../../history/analysis/summary.ts';
import type { DayKey, Range, Span } from '../../history/records/calendar.ts';
import { Answer } from './sections/answer.tsx';
import { Balance } from './sections/balance.tsx';
import { Calendar } from './sections/calendar.tsx';
import { Folded } from './sections/folded.tsx';
import { Helped } from './sections/helped.tsx';
import { Course, Measures } from './sections/measures.tsx';
import { What } from './sections/what.tsx';
import { When } from './sections/when.tsx';
import { MovementLine } from './summary.tsx';
import { bucketsOf } from './view/chart-points.ts';
import { text } from './text.ts';

interface Props {
  readonly range: Exclude<Range, 'day'>;
  readonly span: Span;
  readonly days: readonly Day[];
  readonly before: readonly Day[]; // of the range before
  readonly addressOf: (day: DayKey) => string;
}

/**
 * A week, month, quarter or year: first the answers (how it was, when, what, what helped), then everything they rest on, folded.
 * Each answer is a section of its own.
 */
export function RangeView({ range, span, days, before, addressOf }: Props) {
  const { buckets, answers } = useMemo(
    () => ({
      buckets: bucketsOf(range, span, days),
      answers: answersIn({ days, before, byWeeks: range === 'quarter' || range === 'year' }),
    }),
    [range, span.from, days, before],
  );
  if (days.length === 0) return <p class="trends-nothing">{text.nothing.range}</p>;
  const { summary } = answers;
  const words = text.folded;
  return (
    <>
      <MovementLine summary={summary} />
      <Answer range={range} answers={answers} />
      <div class="trends-answers">
        <When answers={answers} days={days} />
        <What answers={answers} />
        <Helped answers={answers} />
      </div>
      <Folded {...words.calendar}>{() => <Calendar span={span} days={days} addressOf={addressOf} />}</Folded>
      <Folded {...words.course}>{() => <Course range={range} buckets={buckets} />}</Folded>
      <Folded {...words.measures}>{() => <Measures range={range} buckets={buckets} summary={summary} />}</Folded>
      <Folded {...words.balance}>{() => <Balance summary={summary} />}</Folded>
    </>
  );
}
