import type { DayKey } from '../../history/records/day-key.ts';
import type { DayRecords } from '../../history/store/archive.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { happeningsOf } from './view/happenings.ts';
import { stripOf } from './view/day-segments.ts';
import { summarise, type Day } from '../../history/analysis/summary.ts';
import { Balance } from './balance.tsx';
import { DayMetrics } from './day-metrics.tsx';
import { DayStrip } from './day-strip.tsx';
import { HappenedTable, MinuteTable } from './day-tables.tsx';
import { SummaryFigures } from './summary-figures.tsx';
import { text } from './text.ts';

interface Props {
  readonly name: DayKey;
  readonly records: DayRecords;
  readonly day: Day | null; // its rollup; null if the day was not watched
}

/** One day: its minutes and its figures. */
export function DayView({ name, records, day }: Props) {
  const strip = stripOf(records.minutes, records.events);
  const happened = strip?.happened ?? happeningsOf(records.minutes, records.events);
  if (day === null) {
    return (
      <section class="card trends-main">
        <p class="quiet">{text.nothing.day}</p>
        <HappenedTable happened={happened} />
      </section>
    );
  }
  const summary = summarise([day]);
  return (
    <>
      <section class="card trends-main" aria-labelledby="trends-strip">
        <h2 id="trends-strip" class="unseen">
          {text.day.strip}
        </h2>
        {strip === null ? (
          <p class="quiet">{text.thinned}</p>
        ) : (
          <>
            <DayStrip key={name} day={strip} title={text.day.stripOf({ day: dayInFull(name) })} />
            <MinuteTable strip={strip} />
          </>
        )}
        <HappenedTable happened={happened} />
      </section>
      <SummaryFigures summary={summary} />
      <DayMetrics summary={summary} />
      <Balance summary={summary} />
    </>
  );
}
