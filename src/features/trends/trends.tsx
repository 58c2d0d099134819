import '../../ui/styles/card.css';
import '../../ui/styles/print.css';
import './styles/trends.css';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { monthsOf, spanOf, type Span, type DayKey } from '../../history/records/calendar.ts';
import type { MinuteRecord } from '../../history/records/minute.ts';
import { MarkedBar } from '../../ui/components/marked-bar.tsx';
import { Panel } from '../../ui/components/panel.tsx';
import { rich, Points } from '../../ui/components/text-parts.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import type { TrendsSource } from '../../state/state.ts';
import { printInLight, useLoaded } from '../../ui/hooks.ts';
import { DeleteDay, DayView } from './day.tsx';
import { firstWeekday } from '../../ui/format/region.ts';
import { RangePicker } from './range-picker.tsx';
import { trendsAddress, trendsLink } from './address.ts';
import { RangeView } from './range.tsx';
import { loadRange, type LongRange } from './view/range-answers.ts';
import { WeeklyCard } from './weekly/weekly-card.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { WeeklyOffer } from './weekly/weekly-offer.tsx';
import { text } from './text.ts';
import { printAll } from './print-all.ts';
import { Chair } from '../../ui/components/drawings.tsx';

export { WeeklyCard }; // one chunk with the screen: the first view has no name of another

interface SnapshotsProps {
  readonly source: TrendsSource;
  readonly span: Span | null; // null: all there are
}

interface Props {
  readonly snapshots: ComponentType<SnapshotsProps>; // the section about saved snapshots of the same time
  readonly diary: DiarySections;
}

/** What the person notes; not of the sample. */
interface DiarySections {
  readonly range: ComponentType<{ readonly span: Span }>;
  readonly day: ComponentType<{ readonly day: DayKey; readonly minutes: readonly MinuteRecord[] }>;
  readonly first: ComponentType<{ readonly children: ComponentChildren }>; // asks before any number is shown
}

/** The history: a day in minutes, and weeks to years in charts. */
export function TrendsScreen(sections: Props) {
  const { state, actions } = useApp();
  const source = state.data.trends.value;
  useEffect(() => {
    if (source === null) actions.openTrends();
  }, [source]);
  useEffect(printInLight, []);
  return (
    <div class="trends">
      {source?.sample === true && <SampleMark />}
      {source === null ? <Waiting /> : <Asked source={source} {...sections} />}
    </div>
  );
}

function Waiting() {
  return (
    <p class="trends-nothing" role="status">
      {text.loading}
    </p>
  );
}

function SampleMark() {
  const { actions } = useApp();
  return (
    <MarkedBar
      class="sample-bar trends-sample"
      words={text.sample}
      way={text.sample.leave}
      leave={() => actions.openTrends()}
    />
  );
}

interface WithSource {
  readonly source: TrendsSource;
}

/** The records, behind the question how the body feels if the person wants to be asked. */
function Asked(props: WithSource & Props) {
  const { state } = useApp();
  const { first: First } = props.diary;
  // Decided when the screen is opened: a trial that is started here must not take the screen away.
  const [asks] = useState(() => {
    const { diary, manners } = state.data.settings.value;
    return !props.source.sample && (diary.comfort || manners.cueFree.length > 0);
  });
  return asks ? (
    <First>
      <Records {...props} />
    </First>
  ) : (
    <Records {...props} />
  );
}

function Records({ source, snapshots: Snapshots, diary }: WithSource & Props) {
  const { state } = useApp();
  const recorded = state.data.recorded.value;
  const listed = useLoaded(() => source.listed(), [source, recorded]);
  if (listed.kind === 'failed') return <Failed why={listed.why} />;
  const days = listed.kind === 'ready' ? listed.value : listed.before;
  if (days === null) return <Waiting />;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return (
      <>
        <Empty />
        <Snapshots source={source} span={null} />
      </>
    );
  }
  return (
    <ChosenRange source={source} snapshots={Snapshots} diary={diary} first={first} last={last} watched={days.length} />
  );
}

interface ChosenRangeProps extends WithSource, Props {
  readonly first: DayKey;
  readonly last: DayKey;
  readonly watched: number; // days with records
}

function ChosenRange({ source, snapshots: Snapshots, diary, first, last, watched }: ChosenRangeProps) {
  const { range, day: asked } = trendsAddress.value;
  const day = asked ?? last;
  const span = spanOf(range, day, firstWeekday());
  return (
    <>
      {!source.sample && <WeeklyCard />}
      <RangePicker range={range} day={day} span={span} first={first} last={last} />
      {range === 'day' ? (
        <OneDay source={source} day={day} diary={diary} />
      ) : (
        <Days source={source} range={range} day={day} />
      )}
      {range !== 'day' && <Snapshots source={source} span={span} />}
      {range !== 'day' && !source.sample && <diary.range span={span} />}
      {range !== 'day' && !source.sample && <WeeklyOffer first={first} />}
      {!source.sample && <BackupReminder watched={watched} />}
      <div class="acts trends-foot">
        <button type="button" class="button button-small" onClick={() => void printAll()}>
          {text.print}
        </button>
        <a class="button button-small" href={`${addressOf('settings')}/data`}>
          {text.data}
        </a>
        {range === 'day' && <DeleteDay key={day} day={day} />}
      </div>
    </>
  );
}

function OneDay({ source, day, diary }: WithSource & Pick<Props, 'diary'> & { readonly day: DayKey }) {
  const { state } = useApp();
  const loaded = useLoaded(
    async () => ({
      name: day,
      records: await source.records(day),
      day: (await source.days({ from: day, to: day }))[0] ?? null,
    }),
    [source, day, state.data.recorded.value],
  );
  if (loaded.kind === 'failed') return <Failed why={loaded.why} />;
  const shown = loaded.kind === 'ready' ? loaded.value : loaded.before;
  if (shown === null) return <Waiting />;
  return (
    <>
      <DayView {...shown} />
      {!source.sample && <diary.day key={shown.name} day={shown.name} minutes={shown.records.minutes} />}
    </>
  );
}

function Days({ source, range, day }: WithSource & { readonly range: LongRange; readonly day: DayKey }) {
  const { state } = useApp();
  const { from } = spanOf(range, day, firstWeekday());
  const loaded = useLoaded(async () => {
    const one = await loadRange(source, range, day);
    const months = monthsOf(one.span);
    // A calendar shows whole months, also around a week.
    const around = range === 'week' ? await source.days(months) : one.days;
    return { ...one, around };
  }, [source, range, from, state.data.recorded.value]);
  if (loaded.kind === 'failed') return <Failed why={loaded.why} />;
  const shown = loaded.kind === 'ready' ? loaded.value : loaded.before;
  return shown === null ? <Waiting /> : <RangeView {...shown} addressOf={(one) => trendsLink('day', one)} />;
}

function Failed({ why }: { readonly why: string }) {
  return (
    <p class="trends-nothing" role="alert">
      {rich(text.failed({ why }), { why: (inner) => <span class="quiet">{inner}</span> })}
    </p>
  );
}

/** Shown until something is recorded: what will be here, and a sample of it. */
function Empty() {
  const { actions } = useApp();
  const words = text.empty;
  return (
    <Panel tone="calm" title={words.title} text={words.text} picture={<Chair />}>
      <Points items={words.items} />
      <div class="acts">
        <a class="button button-primary button-large" href={addressOf('now')}>
          {words.start}
        </a>
        <button type="button" class="button button-large" onClick={() => actions.showSampleHistory()}>
          {words.sample}
        </button>
      </div>
      <p class="quiet">
        {rich(words.hint, { backup: (inner) => <a href={`${addressOf('settings')}/data`}>{inner}</a> })}
      </p>
    </Panel>
  );
}
