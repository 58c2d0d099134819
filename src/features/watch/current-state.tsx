import { PRESETS, type Outcome } from '../../alerts/index.ts';
import { millis, minutes } from '../../base/units.ts';
import { Bob } from '../../ui/components/bob.tsx';
import { Gauge } from './gauge.tsx';
import { rich } from '../../ui/components/rich.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { durationInBrief, timeLeft } from '../../ui/format/duration.ts';
import { percentRoundedDown } from '../../ui/format/numbers.ts';
import { timeAhead } from '../../ui/format/clock.ts';
import type { Headline } from './view/headline.ts';
import { needsBaseline, stateInWords, strangeSide } from './view/monitor-state.ts';
import { MONITOR_NAMES } from '../../ui/words/app.ts';
import { VIEW_NAMES } from '../../ui/words/measures.ts';
import { NOW } from '../../ui/words/now.ts';

/** The one thing that stands out: the state in words and the time to the tipping point, with the load beside it. */
export function Standing() {
  const { state, actions } = useApp();
  const headline = stateInWords(state);
  const outcome = state.watching.outcome.value;
  const counted =
    state.watching.monitor.value === 'watching' && outcome !== null && state.calibration.baseline.value !== null;
  return (
    <section class="standing" data-posture={headline.tone}>
      <Where tone={headline.tone} />
      <div class="standing-words">
        <h1>
          {headline.title}
          {headline.since !== null && <span class="standing-since"> {headline.since}</span>}
        </h1>
        {headline.text !== null && <p class="lead">{headline.text}</p>}
        {(needsBaseline(state) || strangeSide(state) !== null) && (
          <div class="acts">
            <a class="button button-primary" href={addressOf('calibrate')}>
              {NOW.noBaseline.action}
            </a>
          </div>
        )}
        {state.watching.monitor.value === 'stalled' && (
          <div class="acts">
            <button type="button" class="button" onClick={() => actions.start()}>
              {NOW.stalled.action}
            </button>
          </div>
        )}
        {counted && <Tipping outcome={outcome} tone={headline.tone} />}
      </div>
      <div class="standing-gauge">
        <Gauge
          load={counted ? outcome.risk : null}
          posture={headline.tone}
          marks={PRESETS[state.data.settings.value.alerts.preset]}
        />
        <p class="standing-load">
          {counted ? (
            <>
              <b>{percentRoundedDown(outcome.risk)}</b> {NOW.gauge.of}
            </>
          ) : (
            NOW.notMeasured
          )}
        </p>
      </div>
    </section>
  );
}

/** In small print: what is watched, from where, with which calibration, since when. */
function Where({ tone }: { readonly tone: Headline['tone'] }) {
  const { watching, calibration, app } = useApp().state;
  const { monitor, startedAt, reading, outcome } = watching;
  const now = app.now.value;
  const sinceStart = millis(now - (startedAt.value ?? now));
  const parts = [
    MONITOR_NAMES[monitor.value],
    sinceStart >= minutes(1) ? durationInBrief(sinceStart) : null,
    reading.value === null ? null : VIEW_NAMES[reading.value.view],
    calibration.baseline.value?.name ?? null,
  ];
  const quietUntil = outcome.value?.quietUntil ?? null;
  return (
    <div class="where">
      <Bob posture={tone} />
      <p>{parts.filter((part) => part !== null).join(' · ')}</p>
      {quietUntil !== null && (
        <p class="where-quiet">
          {NOW.quiet.quietUntil} {timeAhead(quietUntil, now)}
        </p>
      )}
    </div>
  );
}

function Tipping({ outcome, tone }: { readonly outcome: Outcome; readonly tone: Headline['tone'] }) {
  if (outcome.risk >= 1) return <p class="tipping tipping-past">{NOW.past}</p>;
  if (outcome.tippingIn === null)
    return tone === 'good' ? <p class="tipping">{outcome.leading === null ? NOW.noTipping : NOW.easing}</p> : null;
  return (
    <p class="tipping">
      <b class="tipping-number">
        {rich(timeLeft(outcome.tippingIn.low, outcome.tippingIn.high), { small: (inner) => <small>{inner}</small> })}
      </b>
      <span>{NOW.tipping}</span>
    </p>
  );
}
