import { useId } from 'preact/hooks';
import { exercisesFor } from '../../alerts/profile-fit.ts';
import { type ExerciseId, type ReminderSettings } from '../../alerts/reminders/reminder-settings.ts';
import { minutes, type Millis } from '../../base/units.ts';
import { Switch } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { text } from './text.ts';
import { text as exerciseText } from '../../ui/exercises/text.ts';
import { Section } from './section.tsx';

const WATER = [30, 45, 60, 90, 120] as const; // min
const DESK = [30, 45, 60, 90] as const; // min

/** Reminders to move, to drink and to change height, and the parts of the reset. Each can be off. */
export function BreakChoices() {
  const { state, actions } = useApp();
  const { manners: reminders, profiles } = state.data.settings.value;
  const stands = !profiles.includes('wheelchair');
  const set = (change: Partial<ReminderSettings>) => actions.updateSettings({ manners: { ...reminders, ...change } });
  const keep = (id: ExerciseId, on: boolean) => {
    const others = reminders.without.filter((other) => other !== id);
    set({ without: on ? others : [...others, id] });
  };
  return (
    <Section name="breaks" title={text.breaks.title} text={text.breaks.text}>
      <Switch
        label={text.breaks.move}
        hint={text.breaks.moveHint}
        on={reminders.move}
        change={(move) => set({ move })}
      />
      <Switch label={text.breaks.water} on={reminders.water} change={(water) => set({ water })} />
      {reminders.water && (
        <Interval
          what={text.breaks.water}
          every={reminders.waterEvery}
          choices={WATER}
          choose={(waterEvery) => set({ waterEvery })}
        />
      )}
      {stands && (
        <Switch
          label={text.breaks.desk}
          hint={text.breaks.deskHint}
          on={reminders.desk}
          change={(desk) => set({ desk })}
        />
      )}
      {stands && reminders.desk && (
        <Interval
          what={text.breaks.desk}
          every={reminders.deskEvery}
          choices={DESK}
          choose={(deskEvery) => set({ deskEvery })}
        />
      )}
      <h3>{text.breaks.exercises}</h3>
      <div class="switches">
        {exercisesFor(profiles).map((id) => (
          <Switch
            key={id}
            label={exerciseText[id].name}
            on={!reminders.without.includes(id)}
            change={(on) => keep(id, on)}
          />
        ))}
      </div>
      <p class="hint">{text.breaks.care}</p>
    </Section>
  );
}

interface IntervalProps {
  readonly what: string;
  readonly every: Millis;
  readonly choices: readonly number[]; // min
  readonly choose: (every: Millis) => void;
}

function Interval({ what, every, choices, choose }: IntervalProps) {
  const id = useId();
  const chosen = Math.round(every / minutes(1));
  const all = choices.includes(chosen) ? choices : [...choices, chosen].toSorted((a, b) => a - b);
  return (
    <div class="field field-nested">
      <div class="every">
        {rich(text.breaks.every, {
          label: (inner) => (
            <label id={`${id}-label`} for={id}>
              {inner}
            </label>
          ),
          unit: (inner) => <span>{inner}</span>,
          number: () => (
            <select
              id={id}
              class="input"
              aria-labelledby={`${id}-label ${id}-of`}
              value={String(chosen)}
              onChange={(event) => choose(minutes(Number(event.currentTarget.value)))}
            >
              {all.map((count) => (
                <option key={count} value={String(count)}>
                  {count}
                </option>
              ))}
            </select>
          ),
        })}
        <span id={`${id}-of`} class="unseen">
          {text.breaks.everyOf({ what })}
        </span>
      </div>
    </div>
  );
}
