import type { DayKey, DayRecords, Day } from '../../../history/index.ts';
import { dayInFull, wallTime } from '../../view/trends/dates.ts';
import { minuteInWords } from '../../view/trends/minute-words.ts';
import { stripOf, type StripDay } from '../../view/trends/strip.ts';
import { summarise } from '../../../history/summary.ts';
import { TRENDS } from '../../words/trends.ts';
import { useSignal } from '@preact/signals';
import { Balance } from './balance.tsx';
import { DayMetrics } from './day-metrics.tsx';
import { DayStrip } from './day-strip.tsx';
import { Figures } from './figures.tsx';

interface Props {
  readonly name: DayKey;
  readonly records: DayRecords;
  readonly day: Day | null; // what it came to
}

/** One day from minute to minute. */
export function DayView({ name, records, day }: Props) {
  const strip = stripOf(records.minutes, records.events);
  if (day === null) return <p class="trends-nothing">{TRENDS.nothing.day}</p>;
  const summary = summarise([day]);
  return (
    <>
      <section class="card trends-main" aria-labelledby="trends-strip">
        <h2 id="trends-strip" class="unseen">
          {TRENDS.day.strip}
        </h2>
        {strip === null ? (
          <p class="quiet">{TRENDS.thinned}</p>
        ) : (
          <>
            <DayStrip key={name} day={strip} title={`${TRENDS.day.strip}: ${dayInFull(name)}`} />
            <MinuteTable strip={strip} />
          </>
        )}
      </section>
      <Figures summary={summary} />
      <DayMetrics summary={summary} />
      <Balance summary={summary} />
    </>
  );
}

/** The same in words, one row a minute; made when it is opened. */
function MinuteTable({ strip }: { readonly strip: StripDay }) {
  const open = useSignal(false);
  return (
    <details class="aside" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{TRENDS.table.minutes}</summary>
      {open.value && (
        <div class="table-room" tabIndex={0} role="region" aria-label={TRENDS.table.minutes}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{TRENDS.table.time}</th>
                <th scope="col">{TRENDS.table.posture}</th>
              </tr>
            </thead>
            <tbody>
              {strip.minutes.map((minute) => (
                <tr key={minute.at}>
                  <th scope="row">{wallTime(minute.at, minute.offset)}</th>
                  <td>{minuteInWords(minute).replace(/^[\d:]+: /, '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
