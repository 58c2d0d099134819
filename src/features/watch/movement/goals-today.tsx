import { GOAL_NAMES, reachedOn, type GoalName } from '../../../history/analysis/goals.ts';
import { typicalOf, type Day } from '../../../history/analysis/summary.ts';
import { dayKey, localOffset } from '../../../history/records/calendar.ts';
import type { Goals } from '../../../history/records/settings.ts';
import { minutes } from '../../../base/units.ts';
import { useApp } from '../../../ui/context.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';
import { useLoaded } from '../../../ui/hooks.ts';
import { text } from './text.ts';

const EVERY = minutes(5); // read again this often: minutes are stored one by one

/** How far today is towards the person's own goals; nothing without goals. A plain statement: a short day is no failure. */
export function GoalsToday() {
  const { state } = useApp();
  const { goals } = state.data.settings.value;
  return goals.shifts === null && goals.breaks === null ? null : <Today goals={goals} />;
}

function Today({ goals }: { readonly goals: Goals }) {
  const { state, actions } = useApp();
  const now = state.app.now.value;
  const today = dayKey(now, localOffset(now));
  const loaded = useLoaded(
    () => actions.ownDays({ from: today, to: today }),
    [today, Math.floor(now / EVERY), state.data.recorded.value],
  );
  const days = loaded.kind === 'ready' ? loaded.value : loaded.kind === 'loading' ? loaded.before : null;
  const said = joinSentences(goalsInWords(goals, days ?? []));
  return said === '' ? null : <p>{said}</p>;
}

/** Whole sentences, one for each goal; none on a day that is marked as not typical. */
export function goalsInWords(goals: Goals, days: readonly Day[]): readonly string[] {
  const [day] = typicalOf(days);
  if (day === undefined) return [];
  const say = (name: GoalName): readonly string[] => {
    const [goal, reached] = [goals[name], reachedOn(name, day)];
    if (goal === null || reached === null) return [];
    return [
      name === 'shifts'
        ? text.goals.shifts({ goal, reached: decimal(reached, 1) })
        : text.goals.breaks({ goal, reached }),
    ];
  };
  return GOAL_NAMES.flatMap(say);
}
