import { type DayKey, neighbour, RANGES, type Range, type Span } from '../../history/records/calendar.ts';
import { Choice } from '../../ui/components/form-controls.tsx';
import { rich } from '../../ui/components/text-parts.tsx';
import { spanInWords } from '../../ui/format/dates.ts';
import { firstWeekday } from '../../ui/format/region.ts';
import { trendsLink } from './address.ts';
import { text } from './text.ts';

interface Props {
  readonly range: Range;
  readonly day: DayKey;
  readonly span: Span;
  readonly first: DayKey; // the first day with records
  readonly last: DayKey;
}

/** The range that is shown, with links to others. */
export function RangePicker({ range, day, span, first, last }: Props) {
  return (
    <header class="trends-head">
      <div class="trends-title">
        <h1>
          {rich(text.heading({ span: spanInWords(range, span) }), {
            unseen: (inner) => <span class="unseen">{inner}</span>,
          })}
        </h1>
        <nav class="acts" aria-label={text.rangeLegend}>
          <Step
            to={span.from > first ? neighbour(range, day, -1, firstWeekday()) : null}
            range={range}
            label={text.earlier}
            d="M8 2 3.5 6.5 8 11"
          />
          <Step
            to={span.to < last ? neighbour(range, day, 1, firstWeekday()) : null}
            range={range}
            label={text.later}
            d="m5 2 4.5 4.5L5 11"
          />
          {span.to < last && (
            <a class="button button-small" href={trendsLink(range, null)}>
              {text.latest}
            </a>
          )}
        </nav>
      </div>
      <Choice
        legend={text.rangeLegend}
        legendHidden
        name="trends-range"
        value={range}
        options={RANGES.map((value) => ({ value, label: text.ranges[value] }))}
        choose={(next) => (globalThis.location.hash = trendsLink(next, day))}
      />
    </header>
  );
}

interface StepProps {
  readonly to: DayKey | null; // null: there are no records in this direction
  readonly range: Range;
  readonly label: string;
  readonly d: string;
}

function Step({ to, range, label, d }: StepProps) {
  const arrow = (
    <svg class="turns" width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
      <path class="menu-caret" d={d} />
    </svg>
  );
  return to === null ? (
    <span class="button button-round" aria-hidden="true" data-off>
      {arrow}
    </span>
  ) : (
    <a class="button button-round" href={trendsLink(range, to)} aria-label={label} title={label}>
      {arrow}
    </a>
  );
}
