import type { ComponentChildren } from 'preact';
import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import type { Range } from '../../../history/records/calendar.ts';
import { Joined, rich } from '../../../ui/components/text-parts.tsx';
import { decimal, twoDigits } from '../../../ui/format/numbers.ts';
import { learnLink } from '../../../ui/route.ts';
import { shiftRateRange } from '../../../ui/format/shift-range.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { errorSentence, mainSentence, rateChange } from '../view/answer-text.ts';
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
      <div class="answer-movement">
        <dl class="tally" aria-label={words.movement}>
          {large !== null && (
            <Figure
              figure={twoDigits(large)}
              what={words.shifts}
              hints={[words.counted({ range: shiftRateRange(large, 'large') }), rateChange(change.shifts)]}
            />
          )}
          <Figure
            figure={decimal(summary.breaks)}
            what={words.breaks({ count: summary.breaks })}
            hints={[rateChange(change.breaks)]}
          />
        </dl>
        <p class="quiet">
          <Joined
            first={words.warned({ count: summary.alerts, time: secondsInBrief(measuredSeconds(summary.measured)) })}
            second={
              large !== null &&
              rich(words.small({ small: twoDigits(summary.smallShiftsPerHour ?? 0) }), {
                why: (inner) => <a href={learnLink('stillness')}>{inner}</a>,
              })
            }
          />
        </p>
      </div>
      {children}
    </section>
  );
}

interface FigureProps {
  readonly figure: string;
  readonly what: string;
  readonly hints: readonly (string | null)[];
}

function Figure({ figure, what, hints }: FigureProps) {
  return (
    <div class="tally-item">
      <dt>{what}</dt>
      <dd>
        <b>{figure}</b>
        <small>{hints.map((hint) => hint !== null && <span key={hint}>{hint}</span>)}</small>
      </dd>
    </div>
  );
}
