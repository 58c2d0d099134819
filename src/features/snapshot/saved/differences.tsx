import type { Comparison } from '../pure/saved/compare.ts';
import { TableHead } from '../../../ui/components/text-parts.tsx';
import { changeInWords, measureInWords, nameOfMeasure, verdictOf, whenInBrief } from '../view/saved-format.ts';
import { text } from '../text.ts';

/** Every measure of both, and what its change comes to. Not comparable: only the numbers, side by side. */
export function Differences({
  comparison: { earlier, later, against, oneBody, differences },
}: {
  readonly comparison: Comparison;
}) {
  const comparable = against === null;
  return (
    <div class="saved-differences">
      <h2 id="saved-differences">{text.compare.differences}</h2>
      {comparable && (
        <p class="quiet">
          {text.compare.rule} {oneBody ? text.compare.oneBody : text.compare.fullErrors}
        </p>
      )}
      <div class="table-room card" tabIndex={0} role="region" aria-labelledby="saved-differences">
        <table class="table saved-table folding" role="table">
          <TableHead
            columns={[
              text.compare.measure,
              whenInBrief(earlier),
              whenInBrief(later),
              ...(comparable ? [text.compare.change, text.compare.means] : []),
            ]}
          />
          <tbody role="rowgroup">
            {differences.map(({ id, earlier: before, later: after, change }) => (
              <tr key={id} role="row" data-beyond={change?.beyond ?? false}>
                <th scope="row" role="rowheader">
                  {nameOfMeasure(id)}
                </th>
                <td role="cell">{measureInWords(id, before)}</td>
                <td role="cell">{measureInWords(id, after)}</td>
                {comparable && (
                  <td role="cell" class="saved-change">
                    {change === null ? '–' : changeInWords(id, change)}
                  </td>
                )}
                {comparable && <td role="cell">{verdictOf(change)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
