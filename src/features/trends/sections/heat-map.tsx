import '../../../ui/styles/legend.css';
import '../../../ui/styles/table.css';
import '../styles/maps.css';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import { heatOf, type Day, type HeatCell } from '../../../history/analysis/summary.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { percent } from '../../../ui/format/numbers.ts';
import { halfOfDay, hourNumber, hourOfDay, WEEKDAYS } from '../../../ui/format/dates.ts';
import { firstWeekday } from '../../../ui/format/region.ts';
import { text } from '../text.ts';

const FEW = 30 * 60; // s: with less measured time an hour of the week has no number [H]

const NOON = 12;

const isShort = ({ measured }: HeatCell): boolean => measuredSeconds(measured) < FEW;

/** The share of good time by weekday and hour, as a table of the weekdays that were measured. */
export function HeatTable({ days }: { readonly days: readonly Day[] }) {
  const cells = heatOf(days);
  if (cells.length === 0) return null;
  const hours = cells.map(({ hour }) => hour);
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  const across = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const week = [0, 1, 2, 3, 4, 5, 6].map((index) => (index + firstWeekday()) % 7);
  const down = week.filter((weekday) => cells.some((cell) => cell.weekday === weekday));
  const at = (weekday: number, hour: number) => cells.find((cell) => cell.weekday === weekday && cell.hour === hour);
  return (
    <>
      <div class="table-room" tabIndex={0} role="region" aria-label={text.heat.unit}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{text.heat.corner}</span>
              </th>
              {across.map((hour) => (
                <th key={hour} scope="col">
                  <span aria-hidden="true">
                    {hourNumber(hour)}
                    <small>{hour === first || hour === NOON ? halfOfDay(hour) : null}</small>
                  </span>
                  <span class="unseen">{hourOfDay(hour)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {down.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">
                  <span aria-hidden="true">{WEEKDAYS[weekday]?.short}</span>
                  <span class="unseen">{WEEKDAYS[weekday]?.long}</span>
                </th>
                {across.map((hour) => (
                  <Cell key={hour} cell={at(weekday, hour)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.some(isShort) && (
        <p class="heat-key quiet" aria-hidden="true">
          <span>
            <i class="legend-swatch" data-state="unknown" /> {text.heat.few}
          </span>
        </p>
      )}
    </>
  );
}

function Cell({ cell }: { readonly cell: HeatCell | undefined }) {
  if (cell === undefined) {
    return (
      <td class="heat-cell" data-none>
        <span class="unseen">{text.heat.few}</span>
      </td>
    );
  }
  if (isShort(cell)) {
    return (
      <td class="heat-cell" data-few>
        <span class="unseen">{text.heat.few}</span>
      </td>
    );
  }
  const all = measuredSeconds(cell.measured);
  const share = cell.measured.good / all;
  return (
    <td
      class="heat-cell"
      style={{ '--share': share }}
      title={text.heat.cell({ share: percent(share), time: secondsInBrief(all), days: cell.days })}
    >
      {Math.round(share * 100)}
    </td>
  );
}
