import type { Comparison } from '../pure/saved/compare.ts';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { changeInWords, measureInWords, nameOfCompared, verdictOf, whenInBrief } from '../view/saved-format.ts';
import { KEPT } from '../words/saved.ts';

const WORDS = KEPT.compare;

/** Every measure of both, and what its change comes to. Not comparable: the numbers stand beside each other, nothing more. */
export function Differences({
  comparison: { earlier, later, against, oneBody, differences },
}: {
  readonly comparison: Comparison;
}) {
  const comparable = against === null;
  return (
    <div class="kept-differences">
      <h2 id="kept-differences">{WORDS.differences}</h2>
      {comparable && (
        <p class="quiet">
          {WORDS.rule} {oneBody ? WORDS.oneBody : WORDS.full}
        </p>
      )}
      <div class="table-room card" tabIndex={0} role="region" aria-labelledby="kept-differences">
        <table class="table kept-table folding" role="table">
          <TableHead
            columns={[
              WORDS.measure,
              whenInBrief(earlier),
              whenInBrief(later),
              ...(comparable ? [WORDS.change, WORDS.means] : []),
            ]}
          />
          <tbody role="rowgroup">
            {differences.map(({ id, earlier: before, later: after, change }) => (
              <tr key={id} role="row" data-beyond={change?.beyond ?? false}>
                <th scope="row" role="rowheader">
                  {nameOfCompared(id)}
                </th>
                <td role="cell">{measureInWords(id, before)}</td>
                <td role="cell">{measureInWords(id, after)}</td>
                {comparable && (
                  <td role="cell" class="kept-change">
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
