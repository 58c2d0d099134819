import '../../ui/styles/table.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { TableHead } from '../../ui/components/text-parts.tsx';
import { learnLink } from '../../ui/route.ts';
import { wallTime } from '../../ui/format/dates.ts';
import type { Happening } from './view/happenings.ts';
import { minuteInWords } from './view/minute-text.ts';
import { happenedAt, type StripDay } from './view/day-segments.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';

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
                <>
                  {text.minute.sentence({ phrase })} <a href={learnLink(kind)}>{shared.common.learnMore}</a>
                </>
              )}
            </td>
          </tr>
        ))
      }
    />
  );
}
