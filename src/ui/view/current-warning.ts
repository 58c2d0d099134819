import type { AppState } from '../state.ts';
import { putAway } from './put-away.ts';
import { standing, type Warning } from './warning.ts';

/** The warning to show now: one that stands, has not been put away, and that nothing holds back. */
export function currentWarning(state: AppState): Warning | null {
  if (state.calibration.value !== null) return null; // slumping is what was asked for
  const warning = standing(state.events.value);
  if (warning === null || warning.at === putAway.value) return null;
  return (state.outcome.value?.quietUntil ?? null) === null ? warning : null;
}
