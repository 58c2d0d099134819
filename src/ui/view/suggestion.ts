import type { Prompt } from '../../alerts/index.ts';
import type { ReminderOrder } from '../../monitor/protocol.ts';
import type { AppState } from '../../state/state.ts';
import { text } from '../text.ts';
import { currentWarning } from './warning.ts';

/** The main answer to each suggestion. */
export const ANSWERS: Readonly<Record<Prompt['what'], { readonly order: ReminderOrder; readonly label: string }>> = {
  move: { order: 'beginReset', label: text.common.reset },
  water: { order: 'hadWater', label: text.answers.hadWater },
  desk: { order: 'movedDesk', label: text.answers.movedDesk },
  shift: { order: 'later', label: text.common.ok },
  even: { order: 'later', label: text.common.ok },
};

/** The suggestion to show now; null while something more important is shown. */
export function currentPrompt(state: AppState): Prompt | null {
  const prompt = state.reminders.prompt.value;
  if (
    state.calibration.progress.value !== null ||
    state.reminders.reset.value !== null ||
    state.watching.monitor.value !== 'watching'
  )
    return null;
  // The current warning offers the same.
  const moves = prompt?.what === 'move' || prompt?.what === 'shift';
  return moves && currentWarning(state) !== null ? null : prompt;
}

/** A suggestion as a system notification, with its answers. */
export function noticeOf({ what }: Prompt) {
  const { title, body } = text.suggestions[what];
  const { order, label } = ANSWERS[what];
  const later = { action: 'later', title: order === 'later' ? label : text.answers.later } as const;
  const water = { action: 'hadWater', title: text.answers.hadWater } as const;
  return { title, body, actions: what === 'water' ? [water, later] : [later] };
}
