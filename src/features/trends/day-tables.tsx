import '../../ui/styles/table.css';
import '../../ui/styles/card.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { WithLink } from '../../ui/components/text-parts.tsx';
import { TableHead } from '../../ui/components/table-head.tsx';
import { learnLink } from '../../ui/route.ts';
import { wallTime } from '../../ui/format/dates.ts';
import type { Happening } from './view/happenings.ts';
import { minuteInWords } from './view/minute-text.ts';
import { happenedAt, type StripDay } from './view/day-segments.ts';
import { text as shared } from '../../ui/text.ts';
import { useProfile } from '../../ui/profiles/use-profile.ts';
import { text } from './text.ts';
import type { Summary } from '../../history/analysis/summary.ts';
import { METRIC_IDS } from '../../geometry/metric.ts';
import { metricInWords, metricMargin, metricSpread } from '../../ui/format/metric-text.ts';
import { secondsInBrief } from '../../ui/format/time.ts';
import { standardErrorOf } from '../../history/analysis/error-bounds.ts';

interface Props {
  readonly title: string;
  readonly what: string; // name of the second column
  readonly rows: () => ComponentChildren; // called when the table is opened: there may be hundreds
}

function TimeTable({ title, what, rows }: Props) {
  const open = useSignal(false);
  return (
    <details class="aside" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{title}</summary>
      {open.value && (
        <div class="table-room" tabIndex={0} role="region" aria-label={title}>
          <table class="table">
            <TableHead columns={[text.tables.time, what]} />
            <tbody>{rows()}</tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** The strip as text, one row for each minute. */
export const MinuteTable = ({ strip }: { readonly strip: StripDay }) => (
  <TimeTable
    title={text.tables.minutes}
    what={text.tables.posture}
    rows={() =>
      strip.minutes.map((minute) => (
        <tr key={minute.at}>
          <th scope="row">{wallTime(minute.at, minute.offset)}</th>
          <td>{minuteInWords(minute, happenedAt(strip, minute.at))}</td>
        </tr>
      ))
    }
  />
);

/** Everything that happened as text, also without a mark in the strip. */
export function HappenedTable({ happened }: { readonly happened: readonly Happening[] }) {
  if (happened.length === 0) return null;
  return (
    <TimeTable
      title={text.tables.happened({ count: happened.length })}
      what={text.tables.what}
      rows={() =>
        happened.map(({ kind, at, offset, text: phrase }) => (
          <tr key={`${kind} ${at}`}>
            <th scope="row">{wallTime(at, offset)}</th>
            <td>
              {kind !== 'suddenMovement' && phrase}
              {kind === 'suddenMovement' && (
                <WithLink sentence={text.minute.sentence({ phrase })} href={learnLink(kind)} />
              )}
            </td>
          </tr>
        ))
      }
    />
  );
}

/** Median, error and spread of every metric of one day. */
export function DayMetrics({ summary }: { readonly summary: Summary }) {
  const profile = useProfile();
  const known = METRIC_IDS.filter((id) => profile.shows(id)).flatMap((id) => {
    const metric = summary.metrics[id];
    return metric ? [{ id, metric }] : [];
  });
  if (known.length === 0) return null;
  const words = text.tables;
  return (
    <section class="trends-part" aria-labelledby="trends-metrics">
      <h2 id="trends-metrics">{text.charts.metrics}</h2>
      <div class="table-room card">
        <table class="table table-wide" role="table">
          <TableHead columns={[words.name, words.median, words.error, words.spread, words.measured]} />
          <tbody role="rowgroup">
            {known.map(({ id, metric, metric: { median, spread, seconds } }) => (
              <tr key={id} role="row">
                <th scope="row" role="rowheader">
                  {shared.metrics[id].name}
                </th>
                <td role="cell">{metricInWords(id, median)}</td>
                <td role="cell">{metricMargin(id, standardErrorOf(id, metric))}</td>
                <td role="cell">{metricSpread(id, spread)}</td>
                <td role="cell">{secondsInBrief(seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
