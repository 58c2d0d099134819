import { useId } from 'preact/hooks';
import { EXERCISES, type ExerciseId, type Manners } from '../../alerts/index.ts';
import { minutes, type Millis } from '../../base/units.ts';
import { Switch } from '../../ui/components/switch.tsx';
import { useApp } from '../../ui/context.ts';
import { MANNERS_SETTINGS } from './words/reminders.ts';
import { RESET } from '../../ui/words/reset.ts';
import { Section } from './section.tsx';

const WATER = [30, 45, 60, 90, 120] as const; // min
const DESK = [30, 45, 60, 90] as const; // min

/** Suggestions to move, to drink, to change height, and what the reset is made of. Each can be off. */
export function BreakChoices() {
  const { state, actions } = useApp();
  const words = MANNERS_SETTINGS.breaks;
  const { manners } = state.data.settings.value;
  const set = (change: Partial<Manners>) => actions.updateSettings({ manners: { ...manners, ...change } });
  const keep = (id: ExerciseId, on: boolean) => {
    const others = manners.without.filter((other) => other !== id);
    set({ without: on ? others : [...others, id] });
  };
  return (
    <Section name="breaks" title={words.title} text={words.text}>
      <Switch label={words.move} hint={words.moveHint} on={manners.move} change={(move) => set({ move })} />
      <Switch label={words.water} on={manners.water} change={(water) => set({ water })} />
      {manners.water && (
        <Every
          what={words.water}
          every={manners.waterEvery}
          choices={WATER}
          choose={(waterEvery) => set({ waterEvery })}
        />
      )}
      <Switch label={words.desk} hint={words.deskHint} on={manners.desk} change={(desk) => set({ desk })} />
      {manners.desk && (
        <Every what={words.desk} every={manners.deskEvery} choices={DESK} choose={(deskEvery) => set({ deskEvery })} />
      )}
      <h3>{words.exercises}</h3>
      <div class="switches">
        {EXERCISES.map((id) => (
          <Switch
            key={id}
            label={RESET.exercises[id].name}
            on={!manners.without.includes(id)}
            change={(on) => keep(id, on)}
          />
        ))}
      </div>
      <p class="hint">{words.care}</p>
    </Section>
  );
}

interface EveryProps {
  readonly what: string;
  readonly every: Millis;
  readonly choices: readonly number[]; // min
  readonly choose: (every: Millis) => void;
}

function Every({ what, every, choices, choose }: EveryProps) {
  const id = useId();
  const words = MANNERS_SETTINGS.breaks;
  const chosen = Math.round(every / minutes(1));
  const all = choices.includes(chosen) ? choices : [...choices, chosen].toSorted((a, b) => a - b);
  return (
    <div class="field field-nested">
      <div class="every">
        <label for={id}>
          {words.every}
          <span class="unseen"> ({what})</span>
        </label>
        <select
          id={id}
          class="input"
          value={String(chosen)}
          onChange={(event) => choose(minutes(Number(event.currentTarget.value)))}
        >
          {all.map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
        <span>{words.minutes}</span>
      </div>
    </div>
  );
}
