import './styles/answers.css';
import { useMemo } from 'preact/hooks';
import { summarise, type Day } from '../../history/analysis/summary.ts';
import type { DayKey, Range, Span } from '../../history/records/calendar.ts';
import { Balance } from './sections/balance.tsx';
import { Calendar } from './sections/calendar.tsx';
import { Folded } from './sections/folded.tsx';
import { HeatMap } from './sections/heat-map.tsx';
import { Course, Measures } from './sections/measures.tsx';
import { Insights, MovementLine, SummaryFigures } from './summary.tsx';
import { bucketsOf } from './view/chart-points.ts';
import { text } from './text.ts';

interface Props {
  readonly range: Exclude<Range, 'day'>;
  readonly span: Span;
  readonly days: readonly Day[];
  readonly addressOf: (day: DayKey) => string;
}

/**
 * A week, month, quarter or year: first the answers (how it was, when, what, what helped), then everything they rest on, folded.
 * Each answer is a section of its own.
 */
export function RangeView({ range, span, days, addressOf }: Props) {
  const { buckets, summary } = useMemo(
    () => ({ buckets: bucketsOf(range, span, days), summary: summarise(days) }),
    [range, span.from, days],
  );
  if (days.length === 0) return <p class="trends-nothing">{text.nothing.range}</p>;
  const words = text.folded;
  return (
    <>
      <MovementLine summary={summary} />
      <SummaryFigures summary={summary} />
      <Insights days={days} />
      <div class="trends-answers">
        <HeatMap days={days} />
      </div>
      <Folded {...words.calendar}>{() => <Calendar span={span} days={days} addressOf={addressOf} />}</Folded>
      <Folded {...words.course}>{() => <Course range={range} buckets={buckets} />}</Folded>
      <Folded {...words.measures}>{() => <Measures range={range} buckets={buckets} summary={summary} />}</Folded>
      <Folded {...words.balance}>{() => <Balance summary={summary} />}</Folded>
    </>
  );
}
