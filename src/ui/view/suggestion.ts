import type { LastBreak, Prompt } from '../../alerts/index.ts';
import { millis, minutes, type Millis } from '../../base/units.ts';
import type { MannersOrder } from '../../monitor/protocol.ts';
import type { AppState } from '../../state/state.ts';
import { MANNERS, PROMPTS } from '../words/reminders.ts';
import { currentWarning } from './current-warning.ts';
import { durationInBrief } from '../format/duration.ts';

/** The one click that answers each. */
export const ANSWERS: Readonly<Record<Prompt['what'], { readonly order: MannersOrder; readonly label: string }>> = {
  move: { order: 'beginReset', label: MANNERS.begin },
  water: { order: 'hadWater', label: MANNERS.hadWater },
  desk: { order: 'movedDesk', label: MANNERS.movedDesk },
  shift: { order: 'later', label: MANNERS.ok },
  even: { order: 'later', label: MANNERS.ok },
};

/** The suggestion to show now; null while something else goes on. */
export function currentPrompt(state: AppState): Prompt | null {
  const prompt = state.reminders.prompt.value;
  if (
    state.calibration.progress.value !== null ||
    state.reminders.reset.value !== null ||
    state.watching.monitor.value !== 'watching'
  )
    return null;
  // The warning that stands offers the same.
  const moves = prompt?.what === 'move' || prompt?.what === 'shift';
  return moves && currentWarning(state) !== null ? null : prompt;
}

/** A suggestion as the system shows it, answered by one click. */
export function noticeOf({ what }: Prompt) {
  const { title, text } = PROMPTS[what];
  const { order, label } = ANSWERS[what];
  const later = { action: 'later', title: order === 'later' ? label : MANNERS.later } as const;
  const water = { action: 'hadWater', title: MANNERS.hadWater } as const;
  return { title, body: text, actions: what === 'water' ? [water, later] : [later] };
}

/** 'Last break 12 min ago'. */
export function lastBreakInWords({ at, how }: LastBreak, now: Millis): string {
  const ago = millis(now - at);
  return `${MANNERS.last[how]} ${ago < minutes(1) ? MANNERS.justNow : `${durationInBrief(ago)} ${MANNERS.ago}`}`;
}
