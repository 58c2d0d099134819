import './answers.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { answerTo, type AnswerKind } from '../../../alerts/answers/answer.ts';
import { useApp } from '../../../ui/context.ts';
import { addressOf } from '../../../ui/route.ts';
import { answerOf, type Warning } from '../../../ui/view/interruptions.ts';
import { text } from '../../../ui/warnings/text.ts';

/** In the order in which they are offered after "That was wrong". */
const WRONG = ['wrong', 'reading', 'tooEarly', 'notMe'] as const satisfies readonly AnswerKind[];

/** What was answered to a warning; null: nothing. */
export function useAnswer(warning: Warning | null): AnswerKind | null {
  const { answers } = useApp().state.data.settings.value.alerts;
  return warning === null ? null : answerTo(answers, warning);
}

interface AskProps {
  readonly warning: Warning;
  readonly children?: ComponentChildren; // what stands beside the question until it is answered
}

/** Asks whether a warning was right. The sample's warnings are nobody's: they are not asked about. */
export function AskAnswer({ warning, children }: AskProps) {
  const { state, actions } = useApp();
  const [open, setOpen] = useState(false);
  if (state.camera.sample.value) return <>{children}</>;
  const give = (answer: AnswerKind) => {
    setOpen(false);
    actions.answerWarning(answerOf(warning, answer));
  };
  const title = open ? text.answers.because : text.answers.ask;
  return (
    <div class="answers" role="group" aria-label={title}>
      <span aria-hidden="true">{title}</span>
      {open ? (
        WRONG.map((answer) => (
          <button key={answer} type="button" class="button button-small" onClick={() => give(answer)}>
            {text.answers.kinds[answer]}
          </button>
        ))
      ) : (
        <>
          <button type="button" class="button button-small" onClick={() => give('right')}>
            {text.answers.kinds.right}
          </button>
          <button type="button" class="button button-small" onClick={() => setOpen(true)}>
            {text.answers.wrong}
          </button>
          {children}
        </>
      )}
    </div>
  );
}

/** What an answer has changed, and the way back. */
export function Answered({ warning, answer }: { readonly warning: Warning; readonly answer: AnswerKind }) {
  const { actions } = useApp();
  return (
    <div class="answers" role="status">
      <span>{text.answers.noted[answer]}</span>
      <button type="button" class="button button-small button-plain" onClick={() => actions.takeAnswersBack([warning])}>
        {text.answers.undo}
      </button>
      <a href={`${addressOf('settings')}/answers`}>{text.answers.all}</a>
    </div>
  );
}
