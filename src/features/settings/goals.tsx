import { useId } from 'preact/hooks';
import { GOAL_NAMES, usualRate, type GoalName } from '../../history/analysis/goals.ts';
import { noteSwitchedOn } from '../../history/analysis/weekly-note-due.ts';
import { addDays, dayKey, localOffset } from '../../history/records/calendar.ts';
import { MOST_OF_A_GOAL } from '../../history/records/settings.ts';
import { Switch } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { regionWeek } from '../../ui/format/region.ts';
import { useLoaded } from '../../ui/hooks.ts';
import { text } from './text.ts';
import { Section } from './section.tsx';

/** The time that the usual rate is taken from. */
const LOOKED_AT = 28; // days

/** What a goal begins with while the own usual rate is not known. [H] */
const START: Readonly<Record<GoalName, number>> = { shifts: 3, breaks: 4 };

/** The weekly note, and goals for movement and breaks. All off unless chosen. */
export function GoalChoices() {
  const { state, actions } = useApp();
  const { weekly } = state.data.settings.value;
  const words = text.goals;
  const now = state.app.now.peek();
  const today = dayKey(now, localOffset(now));
  const loaded = useLoaded(
    () => actions.ownDays({ from: addDays(today, -LOOKED_AT), to: addDays(today, -1) }),
    [today],
  );
  const days = loaded.kind === 'ready' ? loaded.value : [];
  return (
    <Section name="goals" title={words.title} text={words.text}>
      <Switch
        label={words.note}
        hint={words.noteHint}
        on={weekly.note}
        change={(note) =>
          actions.updateSettings({
            weekly: note ? noteSwitchedOn(today, regionWeek()) : { ...weekly, note, offered: true },
          })
        }
      />
      {GOAL_NAMES.map((name) => (
        <GoalChoice key={name} name={name} usual={usualRate(name, days)} />
      ))}
      <p class="hint">{words.kind}</p>
    </Section>
  );
}

interface GoalProps {
  readonly name: GoalName;
  readonly usual: number | null; // the own rate; null: not known
}

function GoalChoice({ name, usual }: GoalProps) {
  const { state, actions } = useApp();
  const id = useId();
  const { goals } = state.data.settings.value;
  const goal = goals[name];
  const words = text.goals[name];
  const set = (to: number | null) => actions.updateSettings({ goals: { ...goals, [name]: to } });
  return (
    <>
      <Switch
        label={words.label}
        hint={usual === null ? words.hint : words.usual({ usual })}
        on={goal !== null}
        change={(on) => set(on ? Math.min(MOST_OF_A_GOAL, usual ?? START[name]) : null)}
      />
      {goal !== null && (
        <div class="field field-nested">
          <div class="every">
            <label for={id}>{words.number}</label>
            <input
              id={id}
              class="input"
              type="number"
              min={1}
              max={MOST_OF_A_GOAL}
              step={1}
              value={goal}
              onChange={({ currentTarget }) => {
                const asked = Math.round(currentTarget.valueAsNumber);
                if (asked >= 1 && asked <= MOST_OF_A_GOAL) set(asked);
                else currentTarget.value = String(goal);
              }}
            />
          </div>
        </div>
      )}
    </>
  );
}
