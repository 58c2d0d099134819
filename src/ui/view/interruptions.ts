import type { Explanation, PlumblineEvent } from '../../alerts/decide/outcome.ts';
import type { AnswerKind, WarningAnswer } from '../../alerts/answers/answer.ts';
import type { Prompt } from '../../alerts/breaks/state.ts';
import type { Millis } from '../../base/units.ts';
import type { AppState } from '../../state/state.ts';

export interface Warning {
  readonly kind: 'cue' | 'alert';
  readonly at: Millis; // epoch
  readonly episode: number;
  readonly explanation: Explanation;
}

/** The record of an answer to a warning. */
export const answerOf = ({ at, kind, explanation }: Warning, answer: AnswerKind): WarningAnswer => {
  const { cause, side, seen } = explanation;
  return { at, kind, cause, side, view: seen?.view ?? 'unknown', pitch: seen?.pitch ?? null, answer };
};

/** The newest cue or alert, also after its episode: a notification may be answered late. */
export function lastWarning(events: readonly PlumblineEvent[]): Warning | null {
  for (const event of events.toReversed()) if (event.kind === 'cue' || event.kind === 'alert') return event;
  return null;
}

/** The newest cue or alert whose episode has not been cleared. */
export function openWarning(events: readonly PlumblineEvent[]): Warning | null {
  for (const event of events.toReversed()) {
    if (event.kind === 'cleared') return null; // there is one episode at a time, so all earlier ones are over
    if (event.kind === 'cue' || event.kind === 'alert') return event;
  }
  return null;
}

/** The warning to show now: open, not dismissed, and not held back. */
export function currentWarning(state: AppState): Warning | null {
  const calibration = state.calibration.progress.value;
  if (calibration !== null && calibration.phase !== 'done') return null; // the calibration asks for a slump
  const warning = openWarning(state.watching.events.value);
  if (warning === null || warning.at === state.watching.dismissed.value) return null;
  const outcome = state.watching.outcome.value;
  // A snooze ends an episode silently: its warning is not shown again afterwards.
  return outcome?.quietUntil === null && outcome.episode?.number === warning.episode ? warning : null;
}

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
  const moves = prompt?.what === 'move' || prompt?.what === 'shift' || prompt?.what === 'nudge';
  return moves && currentWarning(state) !== null ? null : prompt;
}
