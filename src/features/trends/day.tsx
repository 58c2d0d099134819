import type { DayKey } from '../../history/records/day-key.ts';
import type { DayRecords } from '../../history/store/archive.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { happeningsOf } from './view/event-lines.ts';
import { stripOf } from './view/day-segments.ts';
import { summarise, type Day } from '../../history/analysis/summary.ts';
import { TRENDS } from '../../ui/words/trends.ts';
import { Balance } from './balance.tsx';
import { DayMetrics } from './day-metrics.tsx';
import { DayStrip } from './day-strip.tsx';
import { HappenedTable, MinuteTable } from './day-tables.tsx';
import { Figures } from './summary-figures.tsx';

interface Props {
  readonly name: DayKey;
  readonly records: DayRecords;
  readonly day: Day | null; // what it came to
}

/** One day from minute to minute. */
export function DayView({ name, records, day }: Props) {
  const strip = stripOf(records.minutes, records.events);
  const happened = strip?.happened ?? happeningsOf(records.minutes, records.events);
  if (day === null) {
    return (
      <section class="card trends-main">
        <p class="quiet">{TRENDS.nothing.day}</p>
        <HappenedTable happened={happened} />
      </section>
    );
  }
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
        <HappenedTable happened={happened} />
      </section>
      <Figures summary={summary} />
      <DayMetrics summary={summary} />
      <Balance summary={summary} />
    </>
  );
}
