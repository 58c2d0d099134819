import '../../ui/styles/card.css';
import '../../ui/styles/table.css';
import type { Summary } from '../../history/analysis/summary.ts';
import { METRIC_IDS } from '../../geometry/metric.ts';
import { TableHead } from '../../ui/components/text-parts.tsx';
import { metricInWords, metricMargin, metricSpread } from '../../ui/format/metric-text.ts';
import { secondsInBrief } from '../../ui/format/time.ts';
import { standardErrorOf } from '../../history/analysis/standard-error.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';

/** Median, error and spread of every metric of one day. */
export function DayMetrics({ summary }: { readonly summary: Summary }) {
  const known = METRIC_IDS.flatMap((id) => {
    const metric = summary.metrics[id];
    return metric ? [{ id, metric }] : [];
  });
  if (known.length === 0) return null;
  const words = text.tables;
  return (
    <section class="trends-part" aria-labelledby="trends-metrics">
      <h2 id="trends-metrics">{text.charts.metrics}</h2>
      <div class="table-room card">
        <table class="table table-wide">
          <TableHead columns={[words.name, words.median, words.error, words.spread, words.measured]} />
          <tbody>
            {known.map(({ id, metric, metric: { median, spread, seconds } }) => (
              <tr key={id}>
                <th scope="row">{shared.metrics[id].name}</th>
                <td>{metricInWords(id, median)}</td>
                <td>{metricMargin(id, standardErrorOf(id, metric))}</td>
                <td>{metricSpread(id, spread)}</td>
                <td>{secondsInBrief(seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
