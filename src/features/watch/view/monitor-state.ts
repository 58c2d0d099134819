import type { Baseline } from '../../../geometry/baseline.ts';
import { isSide, type View } from '../../../geometry/reading.ts';
import type { AppState } from '../../../state/state.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from '../text.ts';
import { headlineOf, type Headline } from './headline.ts';

/** Whether watching runs without a calibration. */
export const needsBaseline = ({ watching, calibration, camera }: AppState): boolean =>
  watching.monitor.value === 'watching' && calibration.baseline.value === null && !camera.sample.value;

/**
 * The calibrated and the current view, if they cannot be compared and no other calibration of this camera fits. Null: they
 * can, or the monitor changes to one that fits.
 */
export function strangeSide({ watching, calibration }: AppState): Record<'known' | 'seen', View> | null {
  const { baseline, baselines } = calibration;
  const used = baselines.value.find(({ id }) => id === baseline.value?.id);
  const seen = watching.reading.value?.view ?? 'unknown';
  if (watching.monitor.value !== 'watching' || used === undefined || !(seen === 'front' || isSide(seen))) return null;
  const fits = ({ view, cameraId }: Baseline) =>
    cameraId === used.cameraId && (isSide(seen) ? view === seen : !isSide(view));
  return baselines.value.some(fits) ? null : { known: used.view, seen };
}

/** The headline while the monitor runs. */
export function stateInWords(state: AppState): Headline {
  const blank = { tone: 'unknown', since: null } as const;
  const { monitor, outcome, reading } = state.watching;
  if (monitor.value === 'away') return { ...blank, ...text.states.away };
  if (monitor.value === 'stalled')
    return { ...blank, ...(state.camera.muted.value ? text.states.muted : text.states.stalled) };
  if (state.watching.standingUp.value) return { ...blank, ...text.states.standingUp };
  const isDark = reading.value?.gate === 'dark'; // with a covered camera one cannot calibrate
  if (needsBaseline(state) && !isDark) return { ...blank, ...text.states.noBaseline };
  const strange = strangeSide(state);
  if (strange !== null) {
    const [known, seen] = [shared.views[strange.known], shared.views[strange.seen]];
    return { ...blank, title: text.states.notMeasured, text: text.states.otherView({ known, seen }) };
  }
  return headlineOf(outcome.value, reading.value, state.data.settings.value.alerts.preset, state.app.now.value);
}
