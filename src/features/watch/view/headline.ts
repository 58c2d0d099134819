import { PRESETS, type Preset } from '../../../alerts/alert-frequency.ts';
import type { Cause, Outcome, Posture } from '../../../alerts/decide/outcome.ts';
import { isMetric, METRIC_IDS } from '../../../geometry/metric.ts';
import { type Reading, isSide, type View } from '../../../geometry/reading.ts';
import { millis, minutes, type Millis } from '../../../base/units.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from '../text.ts';
import { isSettling, mainReason } from './measured.ts';
import { durationInWords } from '../../../ui/format/time.ts';
import { CREEP, STILLNESS } from './loads.ts';
import type { Warning } from '../../../ui/view/interruptions.ts';
import type { Baseline } from '../../../geometry/baseline.ts';
import { isOfCamera } from '../../../monitor/choose-baseline.ts';
import type { AppState } from '../../../state/state.ts';

/** The state in words. */
export interface Headline {
  readonly tone: Posture; // the posture, or worse if a load has built up
  readonly title: string;
  readonly since: string | null; // 'for 8 minutes'
  readonly text: string | null; // a sentence: why, or one thing to do
}

/** Whether the cause itself is out of range. A load that has only begun does not explain the current posture. */
function isOut({ bands, creep, stillFor }: Outcome, cause: Cause, band: 'watch' | 'poor'): boolean {
  if (cause === 'creep') return creep >= CREEP[band];
  if (cause === 'stillness') return stillFor >= STILLNESS[band];
  return isMetric(cause) && bands[cause]?.band === band;
}

/** The cause to name: the leading one if it is out of range, else the first metric that is. */
function subjectOf(outcome: Outcome, band: 'watch' | 'poor'): Cause | null {
  const { leading, bands } = outcome;
  if (leading !== null && isOut(outcome, leading, band)) return leading;
  return METRIC_IDS.find((id) => bands[id]?.band === band) ?? leading;
}

function heldFor(outcome: Outcome, cause: Cause, now: Millis): string | null {
  if (cause === 'stillness') return text.states.heldFor({ length: durationInWords(outcome.stillFor) });
  if (cause === 'staticHold') return text.states.heldFor({ length: durationInWords(outcome.staticFor) });
  const since = isMetric(cause) ? (outcome.bands[cause]?.since ?? null) : null;
  const held = since === null ? 0 : now - since;
  return held < minutes(1) ? null : text.states.heldFor({ length: durationInWords(millis(held)) }); // too short to mention
}

/** A load can build up although the posture is in range. From the level of the cue on, the tone shows it. */
function toneOf({ posture, risk }: Outcome, preset: Preset): Posture {
  if (posture !== 'good' || risk < PRESETS[preset].cueAt) return posture;
  return risk < PRESETS[preset].alertAt ? 'watch' : 'poor';
}

export function headlineOf(outcome: Outcome | null, reading: Reading | null, preset: Preset, now: Millis): Headline {
  const tone = outcome === null ? 'unknown' : toneOf(outcome, preset);
  if (outcome === null || tone === 'unknown') {
    const settling = isSettling(reading);
    const reason = settling || reading === null ? 'still settling' : mainReason(reading);
    const title = settling ? text.states.settling : text.states.notMeasured;
    return { tone: 'unknown', title, since: null, text: reason && shared.reasonSentences[reason] };
  }
  if (tone === 'good') return { tone, title: text.states.upright, since: null, text: null };
  const cause = outcome.posture === 'good' ? outcome.leading : subjectOf(outcome, tone);
  if (cause === null) return { tone, title: text.states.outside, since: null, text: null };
  const { [tone]: title, help } = causeText(cause);
  return { tone, title, since: heldFor(outcome, cause, now), text: help };
}

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
  const camera = { id: used.cameraId, label: used.cameraName ?? '' };
  const fits = ({ view, ...made }: Baseline) =>
    isOfCamera(made, camera) && (isSide(seen) ? view === seen : !isSide(view));
  return baselines.value.some(fits) ? null : { known: used.view, seen };
}

/** The headline while the monitor runs. */
export function stateInWords(state: AppState): Headline {
  const blank = { tone: 'unknown', since: null } as const;
  const { monitor, outcome, reading, why } = state.watching;
  const stuck = why.value?.kind === 'unresponsive';
  if (monitor.value === 'away') return { ...blank, title: text.states.away.title, text: text.states.away.lead };
  if (monitor.value === 'stalled')
    return { ...blank, ...text.states[state.camera.muted.value ? 'muted' : stuck ? 'unresponsive' : 'stalled'] };
  if (state.watching.standingUp.value) {
    const { title, rest } = text.states.standingUp;
    return { ...blank, title, text: rest };
  }
  const isDark = reading.value?.gate === 'dark'; // with a covered camera one cannot calibrate
  if (needsBaseline(state) && !isDark) return { ...blank, ...text.states.noBaseline };
  const strange = strangeSide(state);
  if (strange !== null) {
    const [known, seen] = [shared.views[strange.known], shared.views[strange.seen]];
    return { ...blank, title: text.states.notMeasured, text: text.states.otherView({ known, seen }) };
  }
  return headlineOf(outcome.value, reading.value, state.data.settings.value.alerts.preset, state.app.now.value);
}

/** While a warning stands it says for how long and what to do: the headline does not say it again. */
export const besideWarning = (headline: Headline, warning: Warning | null): Headline =>
  warning === null || headline.tone === 'unknown' ? headline : { ...headline, since: null, text: null };

/** What to do about a load at its limit. */
export const limitReached = ({ limit }: Outcome): string =>
  text.tipping.past({ limit: limit === null || limit === 'patience' ? 'other' : limit });

/** Whether a load builds up, when there is no time to name. */
export function trend({ leading, growing }: Outcome): string {
  if (leading === null) return text.tipping.none;
  return growing ? text.tipping.growing : text.tipping.easing;
}
