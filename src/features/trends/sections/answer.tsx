import type { ComponentChildren } from 'preact';
import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import type { Range } from '../../../history/records/calendar.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { decimal, twoDigits } from '../../../ui/format/numbers.ts';
import { learnLink } from '../../../ui/route.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { errorSentences, mainSentence, rateChange } from '../view/answer-text.ts';
import { shiftsInTruth } from '../view/figures.ts';
import { text } from '../text.ts';

interface Props {
  readonly range: Exclude<Range, 'day'>;
  readonly answers: Answers;
  readonly children?: ComponentChildren; // below the figures
}

/** How it was: one sentence and one change, with movement and breaks beside it, each number once. */
export function Answer({ range, answers, children }: Props) {
  const { summary, change } = answers;
  const large = summary.shiftsPerHour;
  const words = text.answer;
  return (
    <section class="card answer" aria-labelledby="trends-answer">
      <h2 id="trends-answer" class="unseen">
        {words.title}
      </h2>
      <div class="answer-main">
        <p class="answer-sentence">{rich(mainSentence(range, answers), { b: (inner) => <b>{inner}</b> })}</p>
        <HowSure answers={answers} />
      </div>
      <div class="answer-movement">
        <dl class="tally" aria-label={words.movement}>
          {large !== null && (
            <Figure figure={twoDigits(large)} what={words.shiftsAnHour} hint={rateChange(change.shifts)} />
          )}
          <Figure
            figure={decimal(summary.breaks)}
            what={words.breaks({ count: summary.breaks })}
            hint={breakHint(answers)}
          />
        </dl>
        <p class="quiet">
          {rich(
            words.sum({
              count: summary.alerts,
              time: secondsInBrief(measuredSeconds(summary.measured)),
              days: summary.days,
            }),
            { why: (inner) => <a href={learnLink('stillness')}>{inner}</a> },
          )}
        </p>
      </div>
      {children}
    </section>
  );
}

/** How many breaks an hour that is, and how it compares. */
function breakHint({ summary: { breaksPerHour }, change }: Answers): string | null {
  if (breaksPerHour === null) return null;
  const rate = twoDigits(breaksPerHour);
  const compared = rateChange(change.breaks);
  return compared === null ? text.figures.perHour({ rate }) : text.answer.breakRate({ rate, change: compared });
}

/** What error and chance can make of the numbers: for whoever asks, and on paper. */
function HowSure({ answers }: { readonly answers: Answers }) {
  const said = errorSentences(answers);
  const { sure } = text.answer;
  if (said.length === 0) return null;
  return (
    <details class="answer-sure quiet">
      <summary>{sure.title}</summary>
      <ul>
        {[...said, shiftsInTruth(answers.summary), sure.likely].map(
          (line) => line !== null && <li key={line}>{line}</li>,
        )}
      </ul>
    </details>
  );
}

interface FigureProps {
  readonly figure: string;
  readonly what: string;
  readonly hint: string | null;
}

const Figure = ({ figure, what, hint }: FigureProps) => (
  <div class="tally-item">
    <dt>{what}</dt>
    <dd>
      <b>{figure}</b>
      {hint !== null && <small>{hint}</small>}
    </dd>
  </div>
);
