import './styles/diary.css';
import { useEffect, useState } from 'preact/hooks';
import { orderOf, spansWithoutCues } from '../../history/analysis/trial/calendar.ts';
import type { Span } from '../../history/records/calendar.ts';
import type { ComfortNote, DiaryEntry } from '../../history/records/diary.ts';
import { Switch } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { dayInBrief } from '../../ui/format/dates.ts';
import { listInBrief } from '../../ui/format/numbers.ts';
import { ComfortAsk } from './comfort.tsx';
import { text } from './text.ts';
import { Trial } from './trial.tsx';
import { todayHere, useDiary, type ReadDiary } from './use-diary.ts';
import { trialState } from './view/trial-state.ts';

/** What the person noted in a time, and the own trial. */
export function RangeDiary({ span }: { readonly span: Span }) {
  const diary = useDiary();
  if (diary === null) return null;
  return (
    <div class="diary">
      <Trial diary={diary} />
      <Comfort diary={diary} span={span} />
      <KeepCalendar diary={diary} />
    </div>
  );
}

/** The settings follow the trial: a backup brings one without them, and a trial that is over needs none. */
function KeepCalendar({ diary }: { readonly diary: ReadDiary }) {
  const { state, actions } = useApp();
  useEffect(() => {
    const now = trialState(diary.entries, todayHere());
    const open = now.kind === 'before' || now.kind === 'running';
    const { manners } = state.data.settings.value;
    const wanted = open ? spansWithoutCues(orderOf(now.trial.seed), now.trial.day) : [];
    if (JSON.stringify(wanted) === JSON.stringify(manners.cueFree)) return;
    actions.updateSettings({ manners: { ...manners, cueFree: wanted } });
  }, [diary]);
  return null;
}

const isComfortIn =
  ({ from, to }: Span) =>
  (entry: DiaryEntry): entry is ComfortNote =>
    entry.kind === 'comfort' && entry.day >= from && entry.day <= to;

function Comfort({ diary, span }: { readonly diary: ReadDiary; readonly span: Span }) {
  const { state, actions } = useApp();
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState<ComfortNote | null>(null);
  const words = text.comfort;
  if (asking)
    return (
      <ComfortAsk
        access={diary.access}
        done={(note) => {
          setSaved(note);
          setAsking(false);
        }}
      />
    );
  const settings = state.data.settings.value.diary;
  const notes = diary.entries.filter(isComfortIn(span));
  const undo = async (note: ComfortNote) => {
    await diary.access.delete(note);
    setSaved(null);
  };
  return (
    <section class="card" aria-labelledby="comfort-list">
      <h2 id="comfort-list">{words.heading}</h2>
      {notes.length === 0 ? <p class="quiet">{words.empty}</p> : null}
      <ul class="diary-list">
        {notes.map((note) => (
          <li key={note.at}>{lineOf(note)}</li>
        ))}
      </ul>
      {saved !== null && (
        <p role="status">
          {words.saved}{' '}
          <button
            type="button"
            class="button button-small button-plain"
            onClick={() => actions.attempt(() => undo(saved))}
          >
            {words.undo}
          </button>
        </p>
      )}
      <button type="button" class="button button-small" onClick={() => setAsking(true)}>
        {words.note}
      </button>
      <Switch
        label={words.daily}
        hint={words.dailyHint}
        on={settings.comfort}
        change={(comfort) => actions.updateSettings({ diary: { ...settings, comfort } })}
      />
    </section>
  );
}

function lineOf({ day, discomfort, parts }: ComfortNote): string {
  const points = String(discomfort);
  if (parts.length === 0) return text.comfort.line({ day: dayInBrief(day), points });
  const names = parts.map((part) => text.comfort.parts[part]);
  return text.comfort.lineWhere({ day: dayInBrief(day), points, parts: listInBrief(names) });
}
