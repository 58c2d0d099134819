import './mini.css';
import { render } from 'preact';
import { type AppActions, AppProvider, useApp } from '../../../ui/context.ts';
import type { AppState } from '../../../state/state.ts';
import type { Limit, Outcome } from '../../../alerts/decide/outcome.ts';
import type { AnswerKind } from '../../../alerts/answers/answer.ts';
import type { Prompt } from '../../../alerts/breaks/state.ts';
import { millis } from '../../../base/units.ts';
import { ANSWERS } from '../../../ui/suggestions/say-suggestion.ts';
import { currentWarning, currentPrompt, type Warning } from '../../../ui/view/interruptions.ts';
import { timeLeft, timeAhead } from '../../../ui/format/time.ts';
import { percentRoundedDown } from '../../../ui/format/numbers.ts';
import { SNOOZE, SNOOZE_MINUTES } from '../../../alerts/snooze.ts';
import { besideWarning, type Headline, limitReached, stateInWords, trend } from '../view/headline.ts';
import { limitName } from '../view/limit.ts';
import { text as shared } from '../../../ui/text.ts';
import { HeadlineTitle } from '../current-state.tsx';
import { text as watch } from '../text.ts';
import { text } from './text.ts';
import { Answered, AskAnswer, useAnswer } from '../warning-card/answers.tsx';
import { sayWarning } from '../../../ui/warnings/say-warning.ts';
import { PlumbBob } from '../../../ui/components/drawings.tsx';
import { rich } from '../../../ui/components/text-parts.tsx';

/** Mounts the mini window's content, which follows `state`. Returns a function that unmounts it. */
export function mountMini(body: Element, state: AppState, actions: AppActions): () => void {
  render(
    <AppProvider value={{ state, actions }}>
      <Mini />
    </AppProvider>,
    body,
  );
  return () => render(null, body);
}

/** The mini window: posture, load, time to the limit, and the current warning. */
function Mini() {
  const { state } = useApp();
  const monitor = state.watching.monitor.value;
  const looking = monitor === 'watching' || monitor === 'away' || monitor === 'stalled';
  const cueFree = state.watching.outcome.value?.cueFree === true; // this window is always in sight: it would be a cue
  const headline: Headline =
    cueFree && looking
      ? { tone: 'unknown', title: text.cueFree, since: null, text: null }
      : looking
        ? besideWarning(stateInWords(state), currentWarning(state))
        : { tone: 'unknown', title: shared.monitorStates[monitor], since: null, text: null };
  const outcome = state.watching.outcome.value;
  const counted = monitor === 'watching' && !cueFree && state.calibration.baseline.value !== null ? outcome : null;
  const current = currentWarning(state);
  const answer = useAnswer(current);
  const warning = answer === null || answer === 'right' ? current : null; // a wrong one says nothing more
  const prompt = current === null ? currentPrompt(state) : null;
  return (
    <main
      class="mini"
      data-posture={headline.tone}
      data-warning={warning?.kind ?? 'none'}
      style={{ '--dim': dimness(counted?.risk ?? 0) }}
    >
      <PlumbBob posture={headline.tone} size={36} />
      <div class="mini-words">
        <h1>
          <HeadlineTitle headline={headline} held={(held) => <small>{held}</small>} />
        </h1>
        <ToGo outcome={counted} tone={headline.tone} />
      </div>
      <Load load={counted?.risk ?? null} limit={counted?.limit ?? null} />
      {warning !== null && (
        <section class="mini-warning" role={warning.kind === 'alert' ? 'alert' : 'status'}>
          <p>{sayWarning(warning.explanation).text}</p>
        </section>
      )}
      {prompt === null ? <Acts looking={looking} warned={warning} /> : <Suggested what={prompt.what} />}
      {current !== null && <MiniAnswer warning={current} answer={answer} />}
    </main>
  );
}

const DIM_FROM = 0.2; // load from which the window dims; below, nothing is worth a sign [H]

/** How far the window is dimmed, 0-1: in proportion to the load. */
const dimness = (risk: number): string => Math.max(0, (risk - DIM_FROM) / (1 - DIM_FROM)).toFixed(2);

function ToGo({ outcome, tone }: { readonly outcome: Outcome | null; readonly tone: Headline['tone'] }) {
  const { state } = useApp();
  const quietUntil = state.watching.outcome.value?.quietUntil ?? null;
  const span = outcome?.tippingIn ? timeLeft(outcome.tippingIn.low, outcome.tippingIn.high) : null;
  if (outcome !== null && outcome.risk >= 1) return <p class="mini-go">{limitReached(outcome)}</p>;
  if (span !== null)
    return (
      <p class="mini-go">
        {rich(text.toGo({ span, limit: limitName(outcome?.tippingIn?.limit ?? null) }), {
          b: (inner) => <b>{rich(inner, { small: (unit) => unit })}</b>,
        })}
      </p>
    );
  if (quietUntil !== null)
    return <p class="mini-go">{text.quietUntil({ time: timeAhead(quietUntil, state.app.now.value) })}</p>;
  if (outcome === null || tone !== 'good') return null;
  return <p class="mini-go">{trend(outcome)}</p>;
}

/** Shown instead of the buttons. */
function Suggested({ what }: { readonly what: Prompt['what'] }) {
  const { actions } = useApp();
  const { order, label } = ANSWERS[what];
  return (
    <section class="mini-acts" aria-label={shared.suggestions[what].title}>
      <p class="mini-warning">{shared.suggestions[what].title}</p>
      <button
        type="button"
        class="button button-small button-primary"
        onClick={() => {
          actions.orderReminder(order);
          if (order === 'beginReset') globalThis.focus(); // the guide is on the page
        }}
      >
        {label}
      </button>
      {order !== 'later' && (
        <button type="button" class="button button-small button-plain" onClick={() => actions.orderReminder('later')}>
          {shared.answers.later}
        </button>
      )}
    </section>
  );
}

function Load({ load, limit }: { readonly load: number | null; readonly limit: Limit | null }) {
  return (
    <div
      class="mini-load"
      role="meter"
      aria-label={text.load}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor((load ?? 0) * 100)}
      aria-valuetext={
        load === null
          ? watch.states.notMeasured
          : watch.gauge.load({ share: percentRoundedDown(load), limit: limitName(limit) })
      }
      data-unknown={load === null ? '' : undefined}
    >
      {load !== null && (
        <>
          <span class="mini-load-bar">
            <span style={{ '--to': `${(load * 100).toFixed(1)}%` }} />
          </span>
          <b>{percentRoundedDown(load)}</b>
        </>
      )}
    </div>
  );
}

function MiniAnswer({ warning, answer }: { readonly warning: Warning; readonly answer: AnswerKind | null }) {
  const { actions } = useApp();
  if (answer !== null) return <Answered warning={warning} answer={answer} />;
  return (
    <AskAnswer warning={warning}>
      <button type="button" class="button button-small button-plain" onClick={() => actions.dismissWarning(warning.at)}>
        {watch.controls.dismiss}
      </button>
    </AskAnswer>
  );
}

function Acts({ looking, warned }: { readonly looking: boolean; readonly warned: Warning | null }) {
  const { state, actions } = useApp();
  const snoozed = (state.watching.outcome.value?.quietUntil ?? null) !== null;
  if (state.watching.monitor.value === 'paused')
    return (
      <div class="mini-acts">
        <button type="button" class="button button-small button-primary" onClick={() => actions.resume()}>
          {shared.common.resume}
        </button>
      </div>
    );
  if (!looking) return null;
  return (
    <div class="mini-acts">
      {warned !== null && <ResetButton />}
      {snoozed ? (
        <button type="button" class="button button-small" onClick={() => actions.wake()}>
          {watch.controls.wake}
        </button>
      ) : (
        <button
          type="button"
          class="button button-small"
          onClick={() => actions.snooze(millis(state.app.now.value + SNOOZE))}
        >
          {watch.controls.snoozeFor({ minutes: SNOOZE_MINUTES[0] })}
        </button>
      )}
      {warned === null && (
        <button type="button" class="button button-small" onClick={() => actions.pause(null, 'person')}>
          {watch.controls.pause}
        </button>
      )}
    </div>
  );
}

function ResetButton() {
  const { actions } = useApp();
  const begin = () => {
    actions.orderReminder('beginReset');
    globalThis.focus(); // the guide is on the page
  };
  return (
    <button type="button" class="button button-small button-primary" onClick={begin}>
      {shared.common.reset}
    </button>
  );
}
