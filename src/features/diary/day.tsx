import './styles/diary.css';
import { useState } from 'preact/hooks';
import { millis, minutes as ofMinutes, type Millis } from '../../base/units.ts';
import type { DayKey } from '../../history/records/calendar.ts';
import { DAY_NOTE_LENGTH, type DayNote, type DiaryEntry, type UntypicalDay } from '../../history/records/diary.ts';
import type { MinuteRecord } from '../../history/records/minute.ts';
import { Switch } from '../../ui/components/form-controls.tsx';
import { sayThrown } from '../../ui/troubles/say-trouble.ts';
import { text } from './text.ts';
import { useDiary, type ReadDiary } from './use-diary.ts';

const words = text.day;

interface Props {
  readonly day: DayKey;
  readonly minutes: readonly MinuteRecord[]; // of the day; empty: none is left to delete
}

/** Something that was done, and how to undo it. */
interface Done {
  readonly said: string;
  readonly undo: (() => Promise<void>) | null;
}

/** Notes about a day, and corrections of it. */
export function DayDiary({ day, minutes }: Props) {
  const diary = useDiary({ from: day, to: day });
  const [done, setDone] = useState<Done | null>(null);
  if (diary === null) return null;
  /** Carries out, and says what was done or why it failed. */
  const attempt = (work: () => Promise<Done | null>) => {
    work().then(setDone, (error: unknown) => setDone({ said: words.failed({ why: sayThrown(error) }), undo: null }));
  };
  const undo = done?.undo ?? null;
  return (
    <section class="card diary-day" aria-labelledby="diary-day">
      <h2 id="diary-day">{words.title}</h2>
      <Untypical day={day} diary={diary} attempt={attempt} />
      <Notes day={day} diary={diary} attempt={attempt} />
      {minutes.length > 0 && <Part day={day} minutes={minutes} diary={diary} attempt={attempt} />}
      <p role="status">
        {done?.said}{' '}
        {undo !== null && (
          <button
            type="button"
            class="button button-small"
            onClick={() =>
              attempt(async () => {
                await undo();
                return null;
              })
            }
          >
            {words.undo}
          </button>
        )}
      </p>
    </section>
  );
}

interface PartProps {
  readonly day: DayKey;
  readonly diary: ReadDiary;
  readonly attempt: (work: () => Promise<Done | null>) => void;
}

function Untypical({ day, diary: { access, entries }, attempt }: PartProps) {
  const mark = entries.find((entry): entry is UntypicalDay => entry.kind === 'untypical');
  return (
    <Switch
      label={words.untypical}
      hint={words.untypicalHint}
      on={mark !== undefined}
      change={(on) =>
        attempt(async () => {
          if (on) await access.save({ kind: 'untypical', day, at: millis(Date.now()) });
          else if (mark !== undefined) await access.delete(mark);
          return null;
        })
      }
    />
  );
}

const isNote = (entry: DiaryEntry): entry is DayNote => entry.kind === 'note';

function Notes({ day, diary: { access, entries }, attempt }: PartProps) {
  const [draft, setDraft] = useState('');
  const written = draft.trim();
  const remove = (note: DayNote) =>
    attempt(async () => {
      await access.delete(note);
      return { said: words.deletedNote, undo: () => access.save(note) };
    });
  return (
    <>
      <ul class="diary-list">
        {entries.filter(isNote).map((note) => (
          <li key={note.at}>
            {note.text}
            <button type="button" class="button button-small button-plain" onClick={() => remove(note)}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="diary-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (written === '') return;
          attempt(async () => {
            await access.save({ kind: 'note', day, at: millis(Date.now()), text: written });
            setDraft('');
            return null;
          });
        }}
      >
        <label class="diary-words">
          <span class="field-label">{words.note}</span>
          <input
            type="text"
            class="input"
            maxLength={DAY_NOTE_LENGTH}
            dir="auto"
            placeholder={words.noteHint}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button button-small" disabled={written === ''}>
          {words.add}
        </button>
      </form>
    </>
  );
}

/** The instant of 'HH:MM' on the clock of that day; null: not filled in. */
const instantOf = (day: DayKey, time: string, offset: number): Millis | null => {
  const [hours, past] = time.split(':').map(Number);
  if (hours === undefined || past === undefined || Number.isNaN(hours + past)) return null;
  return millis(Date.parse(day) + ofMinutes(hours * 60 + past - offset));
};

function Part({ day, minutes, diary: { access }, attempt }: PartProps & { readonly minutes: readonly MinuteRecord[] }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const offset = minutes[0]?.offset ?? 0;
  const [begin, end] = [instantOf(day, from, offset), instantOf(day, to, offset)];
  const span = begin !== null && end !== null && begin < end ? { begin, end } : null;
  return (
    <fieldset class="diary-fields">
      <legend class="field-label">{words.part}</legend>
      <p class="hint">{words.partHint}</p>
      <label>
        <span>{words.from}</span>
        <input type="time" class="input" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        <span>{words.to}</span>
        <input type="time" class="input" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        class="button button-small"
        disabled={span === null}
        onClick={() =>
          attempt(async () => {
            if (span === null) return null;
            const part = await access.deletePart(day, span.begin, span.end);
            const empty = part.minutes.length + part.events.length === 0;
            return {
              said: words.deleted({ minutes: part.minutes.length }),
              undo: empty ? null : () => access.restorePart(part),
            };
          })
        }
      >
        {words.deletePart}
      </button>
    </fieldset>
  );
}
