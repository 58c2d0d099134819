import './styles/answers.css';
import './styles/answer-tables.css';
import { useMemo } from 'preact/hooks';
import type { Day } from '../../history/analysis/summary.ts';
import type { DayKey } from '../../history/records/calendar.ts';
import { Answer } from './sections/answer.tsx';
import { Balance } from './sections/balance.tsx';
import { Calendar } from './sections/calendar.tsx';
import { GoalLine } from './sections/goal-line.tsx';
import { Folded } from './sections/folded.tsx';
import { Helped } from './sections/helped.tsx';
import { Course, Measures } from './sections/measures.tsx';
import { What } from './sections/what.tsx';
import { When } from './sections/when.tsx';
import { bucketsOf } from './view/chart-points.ts';
import { answersOf, type LoadedRange } from './view/range-answers.ts';
import { useProfile } from '../../ui/profiles/use-profile.ts';
import { text } from './text.ts';

interface Props extends LoadedRange {
  readonly around: readonly Day[]; // of the whole months that the range reaches into
  readonly addressOf: (day: DayKey) => string;
}

/**
 * A week, month, quarter or year: first the answers (how it was, when, what, what helped), then everything they rest on, folded.
 * Each answer is a section of its own.
 */
export function RangeView({ range, span, days, before, around, addressOf }: Props) {
  const profile = useProfile();
  const { buckets, answers } = useMemo(
    () => ({
      buckets: bucketsOf(range, span, days),
      answers: answersOf({ range, days, before }, profile),
    }),
    [range, span.from, days, before, profile],
  );
  if (days.length === 0) return <p class="trends-nothing">{text.nothing.range}</p>;
  const { summary } = answers;
  const words = text.folded;
  return (
    <>
      <Answer range={range} answers={answers}>
        <GoalLine days={days} />
      </Answer>
      <div class="trends-answers">
        <When answers={answers} days={days} />
        <What answers={answers} />
        <Helped answers={answers} />
      </div>
      <Folded {...words.calendar}>{() => <Calendar span={span} days={around} addressOf={addressOf} />}</Folded>
      <Folded {...words.course}>{() => <Course range={range} buckets={buckets} />}</Folded>
      <Folded {...words.measures}>{() => <Measures range={range} buckets={buckets} summary={summary} />}</Folded>
      <Folded {...words.balance}>{() => <Balance summary={summary} />}</Folded>
    </>
  );
}
