import { useRef } from 'preact/hooks';
import type { Outcome } from '../../alerts/decide/outcome.ts';
import { METRIC_IDS } from '../../geometry/metric.ts';
import { PlumbBob } from '../../ui/components/drawings.tsx';
import { Ring } from '../../ui/components/meters.tsx';
import { useApp } from '../../ui/context.ts';
import { causeText } from '../../ui/format/cause-text.ts';
import { text } from './text.ts';

/** Smoothing takes about three seconds, and bands are medians of at least ten more (src/alerts/limits.ts): nothing true can be said before. */
const SETTLING = 13; // s

/** Counts down from the calibration to the first sentence about the posture, and says it. */
export function FirstResult() {
  const { state } = useApp();
  const outcome = state.watching.outcome.value;
  const now = state.app.now.value;
  const begun = useRef(now); // epoch, ms
  const posture = outcome?.posture ?? 'unknown';
  const sentence = outcome === null ? null : firstSentence(outcome);
  const left = Math.max(0, SETTLING - (now - begun.current) / 1000);
  return (
    <div class="first-result" data-posture={posture}>
      {sentence === null ? (
        <Ring left={left} whole={SETTLING} filled={false} />
      ) : (
        <PlumbBob posture={posture} size={72} />
      )}
      <div role="status">
        <h1>{text.done.title}</h1>
        <p class="lead">{sentence ?? (left > 0 ? text.done.settling : text.done.soon)}</p>
      </div>
    </div>
  );
}

/** What the first settled outcome says; null: nothing has settled yet. */
export function firstSentence({ posture, bands }: Outcome): string | null {
  if (posture === 'unknown') return null;
  if (posture === 'good') return text.done.upright;
  const out = METRIC_IDS.find((id) => bands[id]?.band === posture);
  return out === undefined ? text.done.outside : text.done.out({ what: causeText(out)[posture] });
}
