import type { DayKey } from '../../history/records/day-key.ts';
import { neighbour, RANGES, type Range, type Span } from '../../history/records/calendar.ts';
import { Choice } from '../../ui/components/choice.tsx';
import { spanInWords } from '../../ui/format/dates.ts';
import { TRENDS } from '../../ui/words/trends.ts';
import { addressAt } from './address.ts';

interface Props {
  readonly range: Range;
  readonly day: DayKey;
  readonly span: Span;
  readonly first: DayKey; // of everything there is
  readonly last: DayKey;
}

/** Which time is shown, and the ways to another. */
export function Head({ range, day, span, first, last }: Props) {
  return (
    <header class="trends-head">
      <div class="trends-title">
        <h1>
          <span class="unseen">{TRENDS.title}: </span>
          {spanInWords(range, span)}
        </h1>
        <nav class="acts" aria-label={TRENDS.rangeLegend}>
          <Step
            to={span.from > first ? neighbour(range, day, -1) : null}
            range={range}
            label={TRENDS.earlier}
            d="M8 2 3.5 6.5 8 11"
          />
          <Step
            to={span.to < last ? neighbour(range, day, 1) : null}
            range={range}
            label={TRENDS.later}
            d="m5 2 4.5 4.5L5 11"
          />
          {span.to < last && (
            <a class="button button-small" href={addressAt(range, null)}>
              {TRENDS.latest}
            </a>
          )}
        </nav>
      </div>
      <Choice
        legend={TRENDS.rangeLegend}
        legendHidden
        name="trends-range"
        value={range}
        options={RANGES.map((value) => ({ value, label: TRENDS.ranges[value] }))}
        choose={(next) => (globalThis.location.hash = addressAt(next, day))}
      />
    </header>
  );
}

interface StepProps {
  readonly to: DayKey | null; // null: there is nothing that way
  readonly range: Range;
  readonly label: string;
  readonly d: string;
}

function Step({ to, range, label, d }: StepProps) {
  const arrow = (
    <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
      <path class="menu-caret" d={d} />
    </svg>
  );
  return to === null ? (
    <span class="button button-round" aria-hidden="true" data-off>
      {arrow}
    </span>
  ) : (
    <a class="button button-round" href={addressAt(range, to)} aria-label={label} title={label}>
      {arrow}
    </a>
  );
}
