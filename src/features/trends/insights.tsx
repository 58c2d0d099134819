import './styles/figures.css';
import type { Day } from '../../history/analysis/summary.ts';
import { insightsIn } from '../../history/analysis/insights.ts';
import { insightInWords } from './view/insight-text.ts';
import { text } from './text.ts';

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
