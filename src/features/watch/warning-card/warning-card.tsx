import { millis, type Millis } from '../../../base/units.ts';
import { useApp } from '../../../ui/context.ts';
import { goTo, learnLink } from '../../../ui/route.ts';
import type { Warning } from '../../../ui/view/interruptions.ts';
import { sayWarning } from '../../../ui/warnings/say-warning.ts';
import { text as shared } from '../../../ui/text.ts';
import { PlumbBob } from '../../../ui/components/drawings.tsx';
import { SNOOZE, SNOOZE_MINUTES } from '../../../alerts/snooze.ts';
import { text as watch } from '../text.ts';
import { stateInWords } from '../view/headline.ts';
import { limitName } from '../view/limit.ts';
import { text } from './text.ts';
import { Answered, AskAnswer, useAnswer } from './answers.tsx';
import type { Explanation, Outcome } from '../../../alerts/decide/outcome.ts';
import type { Reading } from '../../../geometry/reading.ts';
import { isMeasured, isMetric } from '../../../geometry/metric.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { timeOfDay } from '../../../ui/format/time.ts';
import { figureInWords, figureOf } from '../../../ui/format/measured-value.ts';
import { percentRoundedDown } from '../../../ui/format/numbers.ts';
import { headForwardLength } from '../measures/head-forward.ts';

/** A warning: what, for how long, one thing to do, the reasons on demand, and the answers. */
export function WarningCard({ warning }: { readonly warning: Warning }) {
  const { state, actions } = useApp();
  const words = sayWarning(warning.explanation);
  const answer = useAnswer(warning);
  if (answer !== null && answer !== 'right')
    return (
      <section class="alert" data-kind="answered">
        <Answered warning={warning} answer={answer} />
      </section>
    );
  // As bad as the state that stands beside it: a cue may be left over from before a load grew.
  const level = warning.kind === 'alert' || stateInWords(state).tone === 'poor' ? 'poor' : 'watch';
  return (
    <section class="alert" data-kind={warning.kind} data-tone={level} aria-label={words.title}>
      <PlumbBob posture={level} size={40} />
      <div class="alert-words">
        <div role={warning.kind === 'alert' ? 'alert' : 'status'}>
          <h2>{words.title}</h2>
          <p>{words.text}</p>
        </div>
        {answer === null ? <AskAnswer warning={warning} /> : <Answered warning={warning} answer={answer} />}
      </div>
      <div class="alert-acts">
        <button
          type="button"
          class="button"
          onClick={() => {
            actions.orderReminder('beginReset');
            goTo('now');
          }}
        >
          {shared.common.reset}
        </button>
        <button type="button" class="button" onClick={() => actions.snooze(millis(state.app.now.value + SNOOZE))}>
          {watch.controls.snoozeFor({ minutes: SNOOZE_MINUTES[0] })}
        </button>
        <button type="button" class="button button-plain" onClick={() => actions.dismissWarning(warning.at)}>
          {watch.controls.dismiss}
        </button>
      </div>
      <Why warning={warning} />
    </section>
  );
}

/** The facts behind a warning, on demand. */
function Why({ warning: { explanation, at } }: { readonly warning: Warning }) {
  const { state } = useApp();
  return (
    <details class="why">
      <summary>{text.title}</summary>
      <dl>
        {whyOf(explanation, at, state.watching.outcome.value, state.watching.reading.value).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a href={learnLink(explanation.cause)}>{shared.common.learnMore}</a>
    </details>
  );
}

/** One line of an explanation. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The facts behind a warning: numbers, duration, start, what resets it, and the basis. */
function whyOf(
  explanation: Explanation,
  at: Millis, // epoch, when the warning came
  outcome: Outcome | null,
  reading: Reading | null,
): readonly Fact[] {
  const { cause, heldFor } = explanation;
  const id = isMetric(cause) ? cause : null;
  const measure = id === null ? undefined : reading?.metrics[id];
  const figure =
    id !== null && measure !== undefined && isMeasured(measure) ? figureInWords(figureOf(id, measure)) : null;
  const creep = cause === 'creep' && outcome !== null ? percentRoundedDown(outcome.creep) : null;
  const since = id === null ? null : (outcome?.bands[id]?.since ?? null);
  const name = causeText(cause).name;
  const length = id === 'headForwardIndex' ? headForwardLength(reading?.headForward) : null;
  const number =
    figure !== null && length !== null ? text.amountAlso({ amount: figure, also: length }) : (figure ?? creep);
  const kind = cause === 'creep' || cause === 'stillness' ? cause : 'poor';
  const facts: (Fact | null)[] = [
    { name: text.cause, value: number === null ? name : text.causeNow({ cause: name, amount: number }) },
    { name: text.since, value: timeOfDay(since ?? millis(at - heldFor)) },
    outcome === null ? null : { name: text.load, value: loadInWords(cause, outcome) },
    { name: text.reset, value: text.resets[kind] },
    { name: text.basis, value: sayWarning(explanation).basis },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The load of the warning's own cause, by its own limit; of the leading one when the cause has none any more. */
function loadInWords(cause: Explanation['cause'], { shares, risk, leading, limit }: Outcome): string {
  const share = percentRoundedDown(shares[cause] ?? risk);
  const shown = cause === leading || shares[cause] === undefined ? limit : null;
  return watch.gauge.load({ share, limit: limitName(shown) });
}
