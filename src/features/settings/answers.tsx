import './styles/answers.css';
import { allowanceFor, thresholdOf } from '../../alerts/answers/allowance.ts';
import { ANSWER_KINDS, type WarningAnswer } from '../../alerts/answers/answer.ts';
import { METRICS, type MetricId } from '../../geometry/metric.ts';
import { useApp } from '../../ui/context.ts';
import { causeInSettings } from '../../ui/format/cause-text.ts';
import { amountInUnit, directed } from '../../ui/format/measured-value.ts';
import { displayValue } from '../../ui/format/metric-text.ts';
import { decimal } from '../../ui/format/numbers.ts';
import { dateOf, durationInBrief, timeOfDay } from '../../ui/format/time.ts';
import { text as shared } from '../../ui/text.ts';
import { text as warnings } from '../../ui/warnings/text.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** What the person said about warnings, what that changed, and the way back. */
export function AnswerChoices() {
  const { state, actions } = useApp();
  const { answers } = state.data.settings.value.alerts;
  return (
    <Section name="answers" title={text.answers.title} text={text.answers.text}>
      {answers.length === 0 ? (
        <p class="quiet">{text.answers.none}</p>
      ) : (
        <>
          <Changes answers={answers} />
          <ul class="given">
            {answers.toReversed().map((answer) => (
              <Given key={`${answer.kind} ${answer.at}`} answer={answer} />
            ))}
          </ul>
          <div class="acts">
            <button type="button" class="button" onClick={() => actions.takeAnswersBack(answers)}>
              {text.answers.takeAllBack}
            </button>
          </div>
        </>
      )}
    </Section>
  );
}

type Place = Pick<WarningAnswer, 'cause' | 'side' | 'view'>;

/** Every cause, side and view that was answered about, once. */
const placesOf = (answers: readonly WarningAnswer[]): readonly Place[] =>
  answers.filter(
    (one, index) =>
      answers.findIndex(({ cause, side, view }) => cause === one.cause && side === one.side && view === one.view) ===
      index,
  );

/** What the answers add up to, one sentence for each cause and view; nothing where nothing has moved. */
function changesOf(answers: readonly WarningAnswer[]): readonly string[] {
  return placesOf(answers).flatMap(({ cause, side, view }) => {
    const { out, bentOut, wait } = allowanceFor(answers, cause, side, view);
    const threshold = thresholdOf(cause, side);
    const place = { measure: causeInSettings(cause), view: shared.views[view] };
    const edge = (moved: number): string =>
      threshold === null ? '' : edgeInWords(threshold.metric, threshold.from + threshold.outward * moved);
    return [
      ...(out > 0 ? [text.answers.changes.out({ ...place, from: edge(0), to: edge(out) })] : []),
      ...(bentOut > out ? [text.answers.changes.bentOut({ ...place, from: edge(out), to: edge(bentOut) })] : []),
      ...(wait > 0 ? [text.answers.changes.later({ ...place, length: durationInBrief(wait) })] : []),
    ];
  });
}

/** Of a measure with two sides, the side is said as well. */
function edgeInWords(metric: MetricId, value: number): string {
  const shown = displayValue(metric, value);
  const amount = amountInUnit(METRICS[metric].unit, decimal(Math.abs(shown), 1));
  const direction = METRICS[metric].sided ? directed(metric, shown).direction : null;
  return direction === null ? amount : shared.figures.amountToward({ amount, direction });
}

function Changes({ answers }: { readonly answers: readonly WarningAnswer[] }) {
  const changes = changesOf(answers);
  if (changes.length === 0) return <p>{text.answers.changes.none}</p>;
  return (
    <ul class="answer-changes">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}

function Given({ answer }: { readonly answer: WarningAnswer }) {
  const { actions } = useApp();
  const { at, cause, view } = answer;
  const when = text.answers.when({ date: dateOf(at), time: timeOfDay(at), view: shared.views[view] });
  const what = { measure: causeInSettings(cause), when };
  return (
    <li class="given-answer">
      <span class="given-words">
        <b>{causeInSettings(cause)}</b>
        <span class="quiet">{when}</span>
      </span>
      <select
        class="input"
        aria-label={text.answers.answerTo(what)}
        value={answer.answer}
        onChange={({ currentTarget }) => {
          const chosen = ANSWER_KINDS.find((kind) => kind === currentTarget.value);
          if (chosen !== undefined) actions.answerWarning({ ...answer, answer: chosen });
        }}
      >
        {ANSWER_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {warnings.answers.kinds[kind]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button button-small button-plain"
        aria-label={text.answers.takeBackOf(what)}
        onClick={() => actions.takeAnswersBack([answer])}
      >
        {text.answers.takeBack}
      </button>
    </li>
  );
}
