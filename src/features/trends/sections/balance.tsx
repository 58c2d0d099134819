import '../../../ui/styles/legend.css';
import '../styles/balance.css';
import type { Summary } from '../../../history/analysis/summary.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { listInBrief, percent } from '../../../ui/format/numbers.ts';
import { SIDED } from '../../../geometry/metric.ts';
import { measuredSeconds, type PostureSeconds } from '../../../history/analysis/posture-seconds.ts';
import { text as shared } from '../../../ui/text.ts';
import { STATE_NAMES } from '../view/minute-text.ts';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { Card } from './card.tsx';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';

/** Compares left with right, and sitting with standing. */
export function Balance({ summary }: { readonly summary: Summary }) {
  const profile = useProfile();
  return (
    <div class="trends-pair">
      <SidesCard summary={summary} />
      {profile.stands && <DesksCard summary={summary} />}
    </div>
  );
}

function SidesCard({ summary }: { readonly summary: Summary }) {
  const words = text.sides;
  const profile = useProfile();
  const sides = SIDED.filter((id) => profile.shows(id)).flatMap((id) => {
    const one = summary.sides[id];
    return one ? [{ id, ...one, all: one.left + one.level + one.right }] : [];
  });
  return (
    <Card id="trends-sides" title={words.title} unit={words.unit}>
      {sides.length === 0 && <p class="quiet">{words.none}</p>}
      {sides.length > 0 && (
        <table class="balance" role="table">
          <TableHead columns={[text.tables.name, words.left, words.right, words.level]} />
          <tbody role="rowgroup">
            {sides.map(({ id, left, level, right, all }) => (
              <tr key={id} role="row">
                <th scope="row" role="rowheader">
                  {shared.metrics[id].name}
                </th>
                <td role="cell" class="balance-left">
                  {percent(left / all)}
                  <i style={{ '--share': left / all }} />
                </td>
                <td role="cell" class="balance-right">
                  <i style={{ '--share': right / all }} />
                  {percent(right / all)}
                </td>
                <td role="cell" class="balance-level">
                  {percent(level / all)}
                </td>
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
    </Card>
  );
}

function DesksCard({ summary: { desks } }: { readonly summary: Summary }) {
  const words = text.desks;
  return (
    <Card id="trends-desks" title={words.title} unit={words.unit}>
      <div class="stacks">
        <Stack name={words.sitting} split={desks.sitting} />
        <Stack name={words.standing} split={desks.standing} />
      </div>
    </Card>
  );
}

const STATES = ['good', 'watch', 'poor'] as const;

function Stack({ name, split }: { readonly name: string; readonly split: PostureSeconds }) {
  const all = measuredSeconds(split);
  return (
    <div class="stack">
      <p>
        <b>{name}</b>{' '}
        <span class="quiet">
          {all === 0 ? text.day.states.unknown : text.desks.measured({ time: secondsInBrief(all) })}
        </span>
      </p>
      {all > 0 && (
        <>
          <div class="stack-bar" aria-hidden="true">
            {STATES.map((state) => (
              <i key={state} class="legend-swatch" data-state={state} style={{ '--share': split[state] / all }} />
            ))}
          </div>
          <p class="quiet">
            {listInBrief(
              STATES.map((state) =>
                text.desks.split({ share: percent(split[state] / all), state: STATE_NAMES[state] }),
              ),
            )}
          </p>
        </>
      )}
    </div>
  );
}
