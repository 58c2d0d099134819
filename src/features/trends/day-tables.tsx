import '../../ui/styles/table.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { TableHead } from '../../ui/components/table-head.tsx';
import { learnLink } from '../../ui/format/learn-link.ts';
import { wallTime } from '../../ui/format/dates.ts';
import type { Happening } from './view/event-lines.ts';
import { minuteInWords } from './view/minute-words.ts';
import { happenedAt, type StripDay } from './view/day-segments.ts';
import { text as shared } from '../../ui/text.ts';
import { TRENDS } from '../../ui/words/trends.ts';

interface Props {
  readonly title: string;
  readonly what: string; // name of the second column
  readonly rows: () => ComponentChildren; // made when it is opened: there may be hundreds
}

function TimeTable({ title, what, rows }: Props) {
  const open = useSignal(false);
  return (
    <details class="aside" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{title}</summary>
      {open.value && (
        <div class="table-room" tabIndex={0} role="region" aria-label={title}>
          <table class="table">
            <TableHead columns={[TRENDS.table.time, what]} />
            <tbody>{rows()}</tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** The strip in words, one row a minute. */
export const MinuteTable = ({ strip }: { readonly strip: StripDay }) => (
  <TimeTable
    title={TRENDS.table.minutes}
    what={TRENDS.table.posture}
    rows={() =>
      strip.minutes.map((minute) => (
        <tr key={minute.at}>
          <th scope="row">{wallTime(minute.at, minute.offset)}</th>
          <td>{minuteInWords(minute, happenedAt(strip, minute.at)).replace(/^[\d:]+: /, '')}</td>
        </tr>
      ))
    }
  />
);

/** The marks in words, and what has no mark. */
export function HappenedTable({ happened }: { readonly happened: readonly Happening[] }) {
  if (happened.length === 0) return null;
  return (
    <TimeTable
      title={`${TRENDS.day.happened} (${happened.length})`}
      what={TRENDS.table.what}
      rows={() =>
        happened.map(({ kind, at, offset, words }) => (
          <tr key={`${kind} ${at}`}>
            <th scope="row">{wallTime(at, offset)}</th>
            <td>
              {words}
              {kind === 'suddenMovement' && (
                <>
                  . <a href={learnLink(kind)}>{shared.common.learnMore}</a>
                </>
              )}
            </td>
          </tr>
        ))
      }
    />
  );
}
