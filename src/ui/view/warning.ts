import type { Explanation, PlumblineEvent } from '../../alerts/index.ts';
import type { Millis } from '../../base/units.ts';
import type { AppState } from '../../state/state.ts';

export interface Warning {
  readonly kind: 'cue' | 'alert';
  readonly at: Millis; // epoch
  readonly episode: number;
  readonly explanation: Explanation;
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
