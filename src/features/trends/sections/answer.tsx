import type { ComponentChildren } from 'preact';
import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import type { Range } from '../../../history/records/calendar.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { decimal, twoDigits } from '../../../ui/format/numbers.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { errorSentence, mainSentence, rateChange } from '../view/answer-text.ts';
import { text } from '../text.ts';

interface Props {
  readonly range: Exclude<Range, 'day'>;
  readonly answers: Answers;
  readonly children?: ComponentChildren; // below the figures
}

/** How it was: one sentence and one change, with movement and breaks beside it. Their error stands in the line above (`MovementLine`). */
export function Answer({ range, answers, children }: Props) {
  const { summary, change } = answers;
  const words = text.answer;
  const error = errorSentence(answers);
  return (
    <section class="card answer" aria-labelledby="trends-answer">
      <h2 id="trends-answer" class="unseen">
        {words.title}
      </h2>
      <div class="answer-main">
        <p class="answer-sentence">{rich(mainSentence(range, answers), { b: (inner) => <b>{inner}</b> })}</p>
        {error !== null && <p class="quiet">{error}</p>}
      </div>
      <dl class="tally" aria-label={words.movement}>
        {summary.shiftsPerHour !== null && (
          <Figure
            figure={twoDigits(summary.shiftsPerHour)}
            what={words.shifts}
            hint={rateChange(change.shifts) ?? words.smallShifts({ small: twoDigits(summary.smallShiftsPerHour ?? 0) })}
          />
        )}
        <Figure
          figure={decimal(summary.breaks)}
          what={words.breaks({ count: summary.breaks })}
          hint={rateChange(change.breaks)}
        />
        <Figure
          figure={decimal(summary.alerts)}
          what={words.alerts({ count: summary.alerts })}
          hint={summary.alertsPerHour === null ? null : words.perHour({ rate: twoDigits(summary.alertsPerHour) })}
        />
        <Figure figure={secondsInBrief(measuredSeconds(summary.measured))} what={words.measured} hint={null} />
      </dl>
      {children}
    </section>
  );
}

interface FigureProps {
  readonly figure: string;
  readonly what: string;
  readonly hint: string | null;
}

function Figure({ figure, what, hint }: FigureProps) {
  return (
    <div class="tally-item">
      <dt>{what}</dt>
      <dd>
        <b>{figure}</b>
        {hint !== null && <small>{hint}</small>}
      </dd>
    </div>
  );
}
