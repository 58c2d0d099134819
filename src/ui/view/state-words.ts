import type { AppState } from '../state.ts';
import { NOW } from '../words/now.ts';
import { headlineOf, type Headline } from './headline.ts';

/** Watching without a calibration: there is nothing to compare with yet. */
export const needsBaseline = ({ monitor, baseline, sample }: AppState): boolean =>
  monitor.value === 'watching' && baseline.value === null && !sample.value;

/** The state in words while the monitor runs, whatever it sees. */
export function stateInWords(state: AppState): Headline {
  const blank = { tone: 'unknown', since: null } as const;
  const { monitor, outcome, reading, settings, now } = state;
  if (monitor.value === 'away') return { ...blank, ...NOW.away };
  if (monitor.value === 'stalled') return { ...blank, ...(state.muted.value ? NOW.muted : NOW.stalled) };
  if (state.feet.value) return { ...blank, ...NOW.feet };
  if (needsBaseline(state)) return { ...blank, title: NOW.noBaseline.title, text: NOW.noBaseline.text };
  return headlineOf(outcome.value, reading.value, settings.value.alerts.preset, now.value);
}
