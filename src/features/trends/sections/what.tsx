import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { decimal, percent } from '../../../ui/format/numbers.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { text as shared } from '../../../ui/text.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { causeLabel, commonestCause, rankedCauses, shownCauses, withoutCause } from '../view/causes.ts';
import { Card } from './card.tsx';
import { text } from '../text.ts';

const SHOWN = 4; // causes, the longest first

/** What it was: time out of good posture and warnings by cause, the commonest first. */
export function What({ answers }: { readonly answers: Answers }) {
  const words = text.what;
  const causes = rankedCauses(answers.causes);
  const shown = shownCauses(causes, SHOWN);
  const rest = causes.filter((cause) => !shown.includes(cause));
  const unclear = withoutCause(answers);
  const commonest = commonestCause(answers);
  const longest = Math.max(1, unclear, ...causes.map(({ seconds }) => seconds));
  const time = (seconds: number, state: 'poor' | 'unknown' = 'poor') => (
    <td role="cell">
      {seconds > 0 && (
        <>
          <i style={{ '--share': seconds / longest }} data-state={state} /> {secondsInBrief(seconds)}
        </>
      )}
    </td>
  );
  return (
    <Card id="trends-what" title={words.causes} unit={words.unitTime}>
      <p class="answers-say">{rich(commonest ?? words.noCause, { b: (inner) => <b>{inner}</b> })}</p>
      {causes.length > 0 && (
        <table class="bars bars-counted" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                <span class="unseen">{words.cause}</span>
              </th>
              <th scope="col" role="columnheader">
                {words.time}
              </th>
              <th scope="col" role="columnheader">
                {words.warnings}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map(({ cause, seconds, alerts }) => (
              <tr key={cause} role="row">
                <th scope="row" role="rowheader">
                  {causeLabel(cause)}
                </th>
                {time(seconds)}
                <td role="cell">{decimal(alerts)}</td>
              </tr>
            ))}
            {unclear > 0 && (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {words.unclear}
                </th>
                {time(unclear, 'unknown')}
                <td role="cell">{decimal(0)}</td>
              </tr>
            )}
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
