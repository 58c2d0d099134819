import '../../ui/styles/legend.css';
import './styles/balance.css';
import type { Summary } from '../../history/analysis/summary.ts';
import { secondsInBrief } from '../../ui/format/duration.ts';
import { percent } from '../../ui/format/numbers.ts';
import { SIDED } from '../../geometry/metric.ts';
import { measuredIn, type Split } from '../../history/analysis/rollup.ts';
import { MEASURES } from '../../ui/words/measures.ts';
import { TRENDS } from '../../ui/words/trends.ts';

/** Left against right, and sitting against standing. */
export function Balance({ summary }: { readonly summary: Summary }) {
  return (
    <div class="trends-pair">
      <SidesCard summary={summary} />
      <DesksCard summary={summary} />
    </div>
  );
}

function SidesCard({ summary }: { readonly summary: Summary }) {
  const words = TRENDS.sides;
  const sides = SIDED.flatMap((id) => {
    const one = summary.sides[id];
    return one ? [{ id, ...one, all: one.left + one.level + one.right }] : [];
  });
  return (
    <section class="card" aria-labelledby="trends-sides">
      <header class="chart-head">
        <h2 id="trends-sides">{words.title}</h2>
        <span class="quiet">{words.unit}</span>
      </header>
      {sides.length === 0 && <p class="quiet">{words.none}</p>}
      {sides.length > 0 && (
        <table class="balance">
          <thead class="unseen">
            <tr>
              <th scope="col">{TRENDS.metric.name}</th>
              <th scope="col">{words.left}</th>
              <th scope="col">{words.right}</th>
              <th scope="col">{words.level}</th>
            </tr>
          </thead>
          <tbody>
            {sides.map(({ id, left, level, right, all }) => (
              <tr key={id}>
                <th scope="row">{MEASURES[id].name}</th>
                <td class="balance-left">
                  {percent(left / all)}
                  <i style={{ '--share': left / all }} />
                </td>
                <td class="balance-right">
                  <i style={{ '--share': right / all }} />
                  {percent(right / all)}
                </td>
                <td class="balance-level">{percent(level / all)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot aria-hidden="true">
            <tr>
              <th />
              <td class="balance-left">{words.left}</td>
              <td class="balance-right">{words.right}</td>
              <td class="balance-level">{words.level}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function DesksCard({ summary: { desks } }: { readonly summary: Summary }) {
  const words = TRENDS.desks;
  return (
    <section class="card" aria-labelledby="trends-desks">
      <header class="chart-head">
        <h2 id="trends-desks">{words.title}</h2>
        <span class="quiet">{words.unit}</span>
      </header>
      <div class="stacks">
        <Stack name={words.sitting} split={desks.sitting} />
        <Stack name={words.standing} split={desks.standing} />
      </div>
    </section>
  );
}

const LOOKS = ['good', 'watch', 'poor'] as const;

function Stack({ name, split }: { readonly name: string; readonly split: Split }) {
  const all = measuredIn(split);
  return (
    <div class="stack">
      <p>
        <b>{name}</b>{' '}
        <span class="quiet">
          {all === 0 ? TRENDS.charts.none : `${secondsInBrief(all)} ${TRENDS.figures.measured}`}
        </span>
      </p>
      {all > 0 && (
        <>
          <div class="stack-bar" aria-hidden="true">
            {LOOKS.map((look) => (
              <i key={look} class="legend-look" data-look={look} style={{ '--share': split[look] / all }} />
            ))}
          </div>
          <p class="quiet">
            {LOOKS.map((look) => `${percent(split[look] / all)} ${TRENDS.day.looks[look]}`).join(', ')}
          </p>
        </>
      )}
    </div>
  );
}
