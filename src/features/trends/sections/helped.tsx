import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { helpedRows, helpedSentence } from '../view/helped.ts';
import { Card } from './card.tsx';
import { text } from '../text.ts';

/** What helped: posture soon after breaks, shifts and changes of the desk, against the rest of the same days. */
export function Helped({ answers }: { readonly answers: Answers }) {
  const words = text.helped;
  const rows = helpedRows(answers);
  return (
    <Card id="trends-helped" title={words.title} unit={words.unit}>
      <p class="answers-say">{rich(helpedSentence(answers), { b: (inner) => <b>{inner}</b> })}</p>
      {rows.length > 0 && (
        <table class="helped">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{words.what}</span>
              </th>
              <th scope="col">{words.then}</th>
              <th scope="col">{words.otherwise}</th>
            </tr>
          </thead>
          {rows.map(({ what, name, share, otherwise, isBetter, judged }) => (
            <tbody key={what}>
              <tr>
                <th scope="rowgroup">{name}</th>
                <td>{isBetter ? <b>{share}</b> : share}</td>
                <td>{otherwise}</td>
              </tr>
              <tr>
                <td colSpan={3} class="quiet">
                  {judged}
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      )}
    </Card>
  );
}
