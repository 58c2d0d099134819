import type { AppState } from '../../state/state.ts';
import { standing, type Warning } from './warning.ts';

/** The warning to show now: one that stands, has not been dismissed, and that nothing holds back. */
export function currentWarning(state: AppState): Warning | null {
  const calibration = state.calibration.progress.value;
  if (calibration !== null && calibration.phase !== 'done') return null; // slumping is what was asked for
  const warning = standing(state.watching.events.value);
  if (warning === null || warning.at === state.watching.dismissed.value) return null;
  const outcome = state.watching.outcome.value;
  // A snooze ends an episode without a word: what was said before it is no news after it.
  return outcome?.quietUntil === null && outcome.episode?.number === warning.episode ? warning : null;
}
