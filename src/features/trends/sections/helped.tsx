import { SOON } from '../../../history/analysis/aftermath.ts';
import type { Answers, Piece } from '../../../history/analysis/answers/answers.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { helpedRow } from '../view/answer-text.ts';
import { Card } from './card.tsx';
import { text } from '../text.ts';

/** What helped: posture soon after breaks, shifts and changes of the desk, against the rest of the same days. */
export function Helped({ answers: { helpers, desk } }: { readonly answers: Answers }) {
  const words = text.helped;
  const rows: readonly { readonly name: string; readonly piece: Piece }[] = [
    ...helpers.map((piece) => ({
      name: words.helper({
        helper: piece.helper === 'desk' ? 'other' : piece.helper,
        minutes: decimal(SOON[piece.helper]),
      }),
      piece,
    })),
    ...(desk === null ? [] : [{ name: words.standing, piece: desk }]),
  ];
  return (
    <Card id="trends-helped" title={words.title} unit={words.unit}>
      {rows.length === 0 && <p class="quiet">{words.none}</p>}
      {rows.length > 0 && (
        <table class="helped">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{words.what}</span>
              </th>
              <th scope="col">{words.with}</th>
              <th scope="col">{words.without}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, piece }) => {
              const { share, otherwise, verdict } = helpedRow(piece);
              return (
                <tr key={name}>
                  <th scope="row">
                    {name}
                    <div class="quiet">{verdict}</div>
                  </th>
                  <td>
                    <b>{share}</b>
                  </td>
                  <td>{otherwise}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Card>
  );
}
