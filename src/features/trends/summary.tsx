import './styles/figures.css';
import type { Summary } from '../../history/analysis/summary.ts';
import { figuresOf, shiftsInTruth } from './view/figures.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { decimal } from '../../ui/format/numbers.ts';
import { learnLink } from '../../ui/route.ts';
import { text } from './text.ts';

/** The summary in a few numbers. */
export function SummaryFigures({ summary }: { readonly summary: Summary }) {
  return (
    <dl class="tally">
      {figuresOf(summary).map(({ figure, what, hint }) => (
        <div key={what} class="tally-item">
          <dt>{what}</dt>
          <dd>
            <b>{figure}</b>
            {hint !== undefined && <small>{hint}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Movement comes first: shifting and breaks are what has been shown to prevent pain. Nothing before it was counted. */
export function MovementLine({ summary }: { readonly summary: Summary }) {
  const { shiftsPerHour: large, smallShiftsPerHour: small, breaks } = summary;
  if (large === null) return null;
  const words = text.movement({ large: decimal(large, 1), small: decimal(small ?? 0, 1), breaks });
  return (
    <div class="movement-line">
      <p>
        {rich(words, { b: (inner) => <b>{inner}</b>, why: (inner) => <a href={learnLink('stillness')}>{inner}</a> })}
      </p>
      <p class="quiet">{shiftsInTruth(summary)}</p>
    </div>
  );
}
