import './styles/figures.css';
import type { Summary } from '../../history/analysis/summary.ts';
import { figuresOf } from './view/figures.ts';

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
