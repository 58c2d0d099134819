import { PRESETS } from '../../alerts/alert-frequency.ts';
import type { Outcome } from '../../alerts/decide/outcome.ts';
import { millis, minutes } from '../../base/units.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { PlumbBob } from '../../ui/components/drawings.tsx';
import { SAMPLE_BASELINE } from '../../monitor/protocol.ts';
import { lazyPart } from '../../ui/lazy-screen.tsx';
import { Gauge } from './gauge.tsx';
import { limitName } from './view/limit.ts';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { causeText } from '../../ui/format/cause-text.ts';
import { currentWarning } from '../../ui/view/interruptions.ts';
import { durationInBrief, timeLeft, timeAhead } from '../../ui/format/time.ts';
import { percentRoundedDown } from '../../ui/format/numbers.ts';
import {
  besideWarning,
  type Headline,
  limitReached,
  needsBaseline,
  stateInWords,
  strangeSide,
  trend,
} from './view/headline.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import type { ComponentChild } from 'preact';

/** Not in the first view: its number comes after minutes. */
const Movement = lazyPart(async () => (await import('./movement/movement.tsx')).Movement);

/** The current state in words, the time to the limit, and the load gauge. */
export function CurrentState() {
  const { state, actions } = useApp();
  const headline = besideWarning(stateInWords(state), currentWarning(state));
  const outcome = state.watching.outcome.value;
  const counted =
    state.watching.monitor.value === 'watching' && outcome !== null && state.calibration.baseline.value !== null;
  return (
    <section class="current-state" data-posture={headline.tone}>
      <Details tone={headline.tone} />
      <div class="current-state-words">
        <h1>
          <HeadlineTitle headline={headline} held={(held) => <span class="current-state-held">{held}</span>} />
        </h1>
        {headline.text !== null && <p class="lead">{headline.text}</p>}
        {(needsBaseline(state) || strangeSide(state) !== null) && (
          <div class="acts">
            <a class="button button-primary" href={addressOf('calibrate')}>
              {shared.common.calibrate}
            </a>
          </div>
        )}
        {state.watching.monitor.value === 'stalled' && (
          <div class="acts">
            <button type="button" class="button" onClick={() => actions.start()}>
              {text.states.stalled.reopen}
            </button>
          </div>
        )}
        {counted && <Tipping outcome={outcome} tone={headline.tone} />}
        {counted && <Movement shifts={outcome.shifts} />}
      </div>
      <div class="current-state-gauge">
        <Gauge
          load={counted ? outcome.risk : null}
          limit={outcome?.limit ?? null}
          posture={headline.tone}
          marks={PRESETS[state.data.settings.value.alerts.preset]}
        />
        <p class="current-state-load">{counted ? loadInWords(outcome) : text.states.notMeasured}</p>
      </div>
    </section>
  );
}

/** The load and what it comes from: '16 % of the way to the limit, from sitting still'. */
function loadInWords({ risk, limit, leading }: Outcome): ComponentChild {
  if (leading === null) return text.tipping.none;
  const cause = causeText(leading).inSentence;
  return rich(text.gauge.loadShown({ share: percentRoundedDown(risk), limit: limitName(limit), cause }), {
    b: (inner) => <b>{inner}</b>,
  });
}

/** One line of details: monitor state, time since start, view, calibration. */
function Details({ tone }: { readonly tone: Headline['tone'] }) {
  const { watching, calibration, app } = useApp().state;
  const { monitor, startedAt, reading, outcome } = watching;
  const baseline = calibration.baseline.value;
  const now = app.now.value;
  const sinceStart = millis(now - (startedAt.value ?? now));
  const parts = [
    shared.monitorStates[monitor.value],
    sinceStart >= minutes(1) ? durationInBrief(sinceStart) : null,
    reading.value === null ? null : shared.views[reading.value.view],
    baseline?.id === SAMPLE_BASELINE ? shared.common.sample : (baseline?.name ?? null),
  ];
  const quietUntil = outcome.value?.quietUntil ?? null;
  return (
    <div class="state-details">
      <PlumbBob posture={tone} />
      <p>{parts.filter((part) => part !== null).join(' · ')}</p>
      {quietUntil !== null && (
        <p class="state-details-quiet">{text.states.quietUntil({ time: timeAhead(quietUntil, now) })}</p>
      )}
    </div>
  );
}

function Tipping({ outcome, tone }: { readonly outcome: Outcome; readonly tone: Headline['tone'] }) {
  if (outcome.risk >= 1) return <p class="tipping tipping-past">{limitReached(outcome)}</p>;
  if (outcome.tippingIn === null) {
    const told = tone === 'good' && outcome.leading !== null; // without a load the gauge says so
    return told ? <p class="tipping">{trend(outcome)}</p> : null;
  }
  const { low, high, limit } = outcome.tippingIn;
  const remaining = timeLeft(low, high);
  return (
    <p class="tipping">
      {rich(text.tipping.toGo({ remaining, limit: limitName(limit) }), {
        b: (inner) => <b class="tipping-number">{rich(inner, { small: (unit) => <small>{unit}</small> })}</b>,
      })}
    </p>
  );
}

interface Props {
  readonly headline: Headline;
  readonly held: (inner: string) => ComponentChild; // draws 'for 8 minutes'
}

/** 'You look down a lot for 8 minutes', or the title alone. */
export const HeadlineTitle = ({ headline: { title, since }, held }: Props) => (
  <>{since === null ? title : rich(text.states.titleHeld({ title, held: since }), { held })}</>
);
