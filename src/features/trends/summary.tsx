import './styles/figures.css';
import type { Summary, Day } from '../../history/analysis/summary.ts';
import { figuresOf } from './view/figures.ts';
import { insightsIn } from '../../history/analysis/insights.ts';
import { insightInWords } from './view/insight-text.ts';
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

export function Insights({ days }: { readonly days: readonly Day[] }) {
  const found = insightsIn(days);
  return (
    <section class="card stand" aria-labelledby="trends-stand">
      <h2 id="trends-stand">{text.insights.title}</h2>
      {found.length === 0 ? (
        <p class="quiet">{text.insights.none}</p>
      ) : (
        <ul>
          {found.map((one) => (
            <li key={insightInWords(one)}>{insightInWords(one)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
