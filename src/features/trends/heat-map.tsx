import '../../ui/styles/legend.css';
import '../../ui/styles/table.css';
import './styles/maps.css';
import { measuredIn } from '../../history/analysis/rollup.ts';
import { heatOf, type Day, type HeatCell } from '../../history/analysis/summary.ts';
import { secondsInBrief } from '../../ui/format/duration.ts';
import { percent } from '../../ui/format/numbers.ts';
import { TRENDS, WEEKDAYS, WEEKDAYS_SHORT } from '../../ui/words/trends.ts';

const FEW = 30 * 60; // s: less says little of an hour of the week [H]

/** Weekdays against hours. It is a table, so it is its own table behind it. */
export function HeatMap({ days }: { readonly days: readonly Day[] }) {
  const cells = heatOf(days);
  if (cells.length === 0) return null;
  const hours = cells.map(({ hour }) => hour);
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  const across = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const down = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => weekday < 5 || cells.some((cell) => cell.weekday === weekday));
  const at = (weekday: number, hour: number) => cells.find((cell) => cell.weekday === weekday && cell.hour === hour);
  return (
    <section class="card" aria-labelledby="trends-heat">
      <header class="chart-head">
        <h2 id="trends-heat">{TRENDS.heat.title}</h2>
        <span class="quiet">{TRENDS.heat.unit}</span>
      </header>
      <div class="table-room" tabIndex={0} role="region" aria-label={TRENDS.heat.unit}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{TRENDS.heat.corner}</span>
              </th>
              {across.map((hour) => (
                <th key={hour} scope="col">
                  {hour}
                  <span class="unseen">:00</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {down.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">
                  <span aria-hidden="true">{WEEKDAYS_SHORT[weekday]}</span>
                  <span class="unseen">{WEEKDAYS[weekday]}</span>
                </th>
                {across.map((hour) => (
                  <Cell key={hour} cell={at(weekday, hour)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="heat-key quiet" aria-hidden="true">
        <i class="heat-scale" /> 0 – 100 %
        <i class="legend-look" data-look="unknown" /> {TRENDS.heat.few}
      </p>
    </section>
  );
}

function Cell({ cell }: { readonly cell: HeatCell | undefined }) {
  const all = cell === undefined ? 0 : measuredIn(cell.measured);
  if (cell === undefined || all < FEW) {
    return (
      <td class="heat-cell" data-few>
        <span class="unseen">{TRENDS.heat.few}</span>
      </td>
    );
  }
  const share = cell.measured.good / all;
  return (
    <td
      class="heat-cell"
      style={{ '--share': share }}
      title={`${percent(share)}, ${secondsInBrief(all)}, ${cell.days} d`}
    >
      {Math.round(share * 100)}
    </td>
  );
}
