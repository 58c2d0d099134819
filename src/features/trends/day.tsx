import type { DayKey } from '../../history/records/calendar.ts';
import type { DayRecords } from '../../history/store/archive.ts';
import { dayInFull } from '../../ui/format/dates.ts';
import { happeningsOf } from './view/happenings.ts';
import { stripOf } from './view/day-segments.ts';
import { summarise, type Day } from '../../history/analysis/summary.ts';
import { Balance } from './sections/balance.tsx';
import { DayMetrics, HappenedTable, MinuteTable } from './day-tables.tsx';
import { DayStrip } from './day-strip.tsx';
import { MovementLine, SummaryFigures } from './summary.tsx';
import { text } from './text.ts';
import { useSignal } from '@preact/signals';
import { Deletion } from '../../ui/components/dialog.tsx';
import { useApp } from '../../ui/context.ts';
import { trendsLink } from './address.ts';
import { joinSentences } from '../../ui/format/sentences.ts';

interface Props {
  readonly name: DayKey;
  readonly records: DayRecords;
  readonly day: Day | null; // its rollup; null if the day was not watched
}

/** One day: its minutes and its figures. */
export function DayView({ name, records, day }: Props) {
  const sample = useApp().state.data.trends.value?.sample === true;
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
      <MovementLine summary={summary} />
      <section class="card trends-main" aria-labelledby="trends-strip">
        <h2 id="trends-strip" class="unseen">
          {text.day.strip}
        </h2>
        {strip === null ? (
          <p class="quiet">{sample ? text.thinnedSample : text.thinned}</p>
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

/** Deletes one day after a question, and shows what was deleted. */
export function DeleteDay({ day }: { readonly day: DayKey }) {
  const asking = useSignal(false);
  const ask = () => {
    globalThis.location.hash = trendsLink('day', day); // pins the day: afterwards it is no longer the newest
    asking.value = true;
  };
  return (
    <>
      <button type="button" class="button button-small button-plain" onClick={ask}>
        {text.deleteDay.action}
      </button>
      {asking.value && <DeleteDialog day={day} close={() => (asking.value = false)} />}
    </>
  );
}

function DeleteDialog({ day, close }: { readonly day: DayKey; readonly close: () => void }) {
  const { actions } = useApp();
  const words = text.deleteDay;
  return (
    <Deletion
      title={words.title}
      confirm={words.confirm}
      doneTitle={words.gone}
      remove={async () => {
        const { left, removed } = await actions.deleteDay(day);
        return joinSentences([words.deleted(removed), words.left({ count: left.minutes + left.events })]);
      }}
      cancel={close}
      leave={() => {
        close();
        globalThis.location.hash = trendsLink('day', null);
      }}
    >
      <p>{words.text({ day: dayInFull(day) })}</p>
    </Deletion>
  );
}
