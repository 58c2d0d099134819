import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { percent } from '../../../ui/format/numbers.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { text as shared } from '../../../ui/text.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { commonestCause, rankedCauses, shownCauses } from '../view/causes.ts';
import { Card } from './card.tsx';
import { text } from '../text.ts';

const SHOWN = 5; // causes, the longest first

/** What it was: time out of good posture and warnings by cause, the commonest first. */
export function What({ answers }: { readonly answers: Answers }) {
  const words = text.what;
  const causes = rankedCauses(answers.causes);
  const shown = shownCauses(causes, SHOWN);
  const rest = causes.filter((cause) => !shown.includes(cause));
  const commonest = commonestCause(answers.causes);
  const longest = Math.max(1, ...causes.map(({ seconds }) => seconds));
  return (
    <Card id="trends-what" title={words.title} unit={words.unit}>
      {commonest === null ? (
        <p class="quiet">{words.noCause}</p>
      ) : (
        <p class="answers-say">{rich(commonest, { b: (inner) => <b>{inner}</b> })}</p>
      )}
      {causes.length > 0 && (
        <table class="bars">
          <thead class="unseen">
            <tr>
              <th scope="col">{words.cause}</th>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.warnings}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cause, seconds, alerts }) => (
              <tr key={cause}>
                <th scope="row">{causeText(cause).name}</th>
                <td>
                  {seconds > 0 && (
                    <>
                      <i style={{ '--share': seconds / longest }} data-state="poor" /> {secondsInBrief(seconds)}
                    </>
                  )}
                </td>
                <td class="quiet">
                  <span class={alerts === 0 ? 'unseen' : undefined}>{words.count({ count: alerts })}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest.length > 0 && (
        <p class="quiet">
          {words.rest({
            count: rest.length,
            time: secondsInBrief(rest.reduce((sum, { seconds }) => sum + seconds, 0)),
          })}
        </p>
      )}
      {answers.sides.map(({ metric, towards, share, other }) => (
        <p key={metric} class="answers-say">
          {words.side({
            metric: shared.metrics[metric].name,
            side: towards === 'left' ? 'left' : 'other',
            share: percent(share),
            opposite: percent(other),
          })}
        </p>
      ))}
    </Card>
  );
}
