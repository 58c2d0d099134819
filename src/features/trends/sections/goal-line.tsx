import { GOAL_NAMES, goalDays } from '../../../history/analysis/goals.ts';
import type { Day } from '../../../history/analysis/summary.ts';
import { dayKey, localOffset } from '../../../history/records/calendar.ts';
import { Joined, rich } from '../../../ui/components/text-parts.tsx';
import { useApp } from '../../../ui/context.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';
import { text } from '../text.ts';

/** On how many days the person's own goals were reached. Only of their own records, and only of goals that they set. */
export function GoalLine({ days }: { readonly days: readonly Day[] }) {
  const { state } = useApp();
  const now = state.app.now.value;
  const today = dayKey(now, localOffset(now));
  const { goals } = state.data.settings.value;
  if (state.data.trends.value?.sample === true) return null;
  const said = GOAL_NAMES.flatMap((name) => {
    const goal = goals[name];
    if (goal === null) return [];
    const counted = goalDays(name, goal, days, today);
    return counted.days === 0 ? [] : [text.goals[name]({ goal, ...counted })];
  });
  if (said.length === 0) return null;
  return (
    <p class="goal-line">
      <Joined
        first={rich(joinSentences(said), { b: (inner) => <b>{inner}</b> })}
        second={<span class="quiet">{text.goals.counted}</span>}
      />
    </p>
  );
}
