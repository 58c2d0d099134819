import type { Cause } from '../../../alerts/decide/outcome.ts';
import type { Answers } from '../../../history/analysis/answers/answers.ts';
import type { Causes } from '../../../history/analysis/causes.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { percent } from '../../../ui/format/numbers.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from '../text.ts';

const SHOWN = 5; // causes, the longest first

const LEAST = 60; // s: what is shorter and warned of nothing is not worth a line [H]

const ranked = (causes: Causes) =>
  Object.entries(causes)
    .map(([cause, tally]) => ({ cause: cause as Cause, ...tally }))
    .filter(({ seconds, alerts }) => seconds >= LEAST || alerts > 0)
    .toSorted((a, b) => b.seconds - a.seconds || b.alerts - a.alerts);

/** What it was: time out of good posture and warnings by cause, the commonest first. */
export function What({ answers }: { readonly answers: Answers }) {
  const words = text.what;
  const causes = ranked(answers.causes);
  const [shown, rest] = [causes.slice(0, SHOWN), causes.slice(SHOWN)];
  const longest = Math.max(1, ...causes.map(({ seconds }) => seconds));
  return (
    <section class="card" aria-labelledby="trends-what">
      <header class="chart-head">
        <h2 id="trends-what">{words.title}</h2>
        <span class="quiet">{words.unit}</span>
      </header>
      {causes.length === 0 && <p class="quiet">{words.none}</p>}
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
                  <i style={{ '--share': seconds / longest }} data-state="poor" /> {secondsInBrief(seconds)}
                </td>
                <td class="quiet">{words.count({ count: alerts })}</td>
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
    </section>
  );
}
