import './styles/quiet-hours.css';
import { useId } from 'preact/hooks';
import type { QuietSpan } from '../../alerts/reminders/quiet-hours.ts';
import { useApp } from '../../ui/context.ts';
import { text } from './text.ts';
import { locale } from '../../ui/language.ts';
import { Section } from './section.tsx';

const WORKDAYS = [0, 1, 2, 3, 4] as const;
const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
const LUNCH: QuietSpan = { because: 'quiet', days: WORKDAYS, from: 12 * 60, to: 13 * 60 };
const STANDUP: QuietSpan = { because: 'call', days: WORKDAYS, from: 9 * 60 + 30, to: 10 * 60 };

const weekdays = WEEK.map((day) => {
  const monday = Date.UTC(2024, 0, 1 + day); // the first of January 2024 was one
  return {
    day,
    short: new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(monday),
    long: new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(monday),
  };
});

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Null while the field is being typed in. */
function minuteOf(clock: string): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
}

/** Times of the week in which warnings wait: quiet hours and regular calls. */
export function QuietChoices() {
  const { state, actions } = useApp();
  const { manners: reminders } = state.data.settings.value;
  const set = (quiet: readonly QuietSpan[]) => actions.updateSettings({ manners: { ...reminders, quiet } });
  return (
    <Section name="quiet" title={text.quietHours.title} text={text.quietHours.text}>
      {reminders.quiet.length === 0 ? (
        <p class="quiet">{text.quietHours.none}</p>
      ) : (
        <ul class="spans">
          {reminders.quiet.map((span, index) => (
            <Span
              key={index}
              span={span}
              change={(part) => set(reminders.quiet.with(index, { ...span, ...part }))}
              remove={() => set(reminders.quiet.filter((_, place) => place !== index))}
            />
          ))}
        </ul>
      )}
      <div class="acts">
        <button type="button" class="button" onClick={() => set([...reminders.quiet, LUNCH])}>
          {text.quietHours.addQuiet}
        </button>
        <button type="button" class="button" onClick={() => set([...reminders.quiet, STANDUP])}>
          {text.quietHours.addCall}
        </button>
      </div>
      <p class="hint">{text.quietHours.hint}</p>
    </Section>
  );
}

interface SpanProps {
  readonly span: QuietSpan;
  readonly change: (part: Partial<QuietSpan>) => void;
  readonly remove: () => void;
}

function Span({ span, change, remove }: SpanProps) {
  const id = useId();
  const { because, days, from, to } = span;
  return (
    <li class="span">
      <div class="span-kind">
        <span id={id}>{text.quietHours.kind[because]}</span>
        <button
          type="button"
          class="button button-small button-plain"
          aria-label={text.quietHours.removeSpan({ kind: text.quietHours.kind[because], time: clockOf(from) })}
          onClick={remove}
        >
          {text.quietHours.remove}
        </button>
      </div>
      <div class="span-time" role="group" aria-labelledby={id}>
        <label for={`${id}-from`}>{text.quietHours.from}</label>
        <Clock id={`${id}-from`} minute={from} change={(minute) => change({ from: minute })} />
        <label for={`${id}-to`}>{text.quietHours.to}</label>
        <Clock id={`${id}-to`} minute={to} change={(minute) => change({ to: minute })} />
        {to <= from && <span class="quiet">{text.quietHours.nextDay}</span>}
      </div>
      <fieldset>
        <legend class="unseen">{text.quietHours.days}</legend>
        {weekdays.map(({ day, short, long }) => (
          <label key={day} class="weekday">
            <input
              type="checkbox"
              aria-label={long}
              checked={days.includes(day)}
              onChange={(event) => {
                const others = days.filter((other) => other !== day);
                change({ days: event.currentTarget.checked ? [...others, day].toSorted((a, b) => a - b) : others });
              }}
            />
            <span aria-hidden="true">{short}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}

interface ClockProps {
  readonly id: string;
  readonly minute: number; // min after midnight
  readonly change: (minute: number) => void;
}

function Clock({ id, minute, change }: ClockProps) {
  return (
    <input
      id={id}
      class="input"
      type="time"
      required
      value={clockOf(minute)}
      onChange={(event) => {
        const typed = minuteOf(event.currentTarget.value);
        if (typed !== null) change(typed);
      }}
    />
  );
}
