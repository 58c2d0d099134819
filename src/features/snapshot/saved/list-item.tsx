import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { isMeasured } from '../../../geometry/metric.ts';
import type { SnapshotsSource } from '../source.ts';
import { findingsIn, kindInWords, measureInWords, whenInBrief, whenInFull } from '../view/saved-format.ts';
import { KEPT } from '../words/saved.ts';
import { MEASURES } from '../../../ui/words/measures.ts';
import { reportAddress } from '../address.ts';
import { Figure } from './figure.tsx';
import type { Forgetting } from './delete-dialog.tsx';
import { usePicture } from './use-picture.ts';

const NUMBERS = 3; // as many as a card shows

interface Props {
  readonly source: SnapshotsSource;
  readonly snapshot: SavedSnapshot;
  readonly chosen: boolean; // to be compared
  readonly choose: (() => void) | null; // null: there is nothing to compare it with
  readonly open: () => void;
  readonly ask: (what: Forgetting) => void;
}

/** One kept snapshot in the list. */
export function Item({ source, snapshot, chosen, choose, open, ask }: Props) {
  const picture = usePicture(source, snapshot);
  const when = whenInBrief(snapshot);
  const measured = findingsIn(snapshot)
    .filter(({ measure }) => isMeasured(measure))
    .slice(0, NUMBERS);
  return (
    <li class="kept-item" data-chosen={chosen}>
      <button type="button" class="kept-thumb" onClick={open} aria-label={`${KEPT.open}: ${whenInFull(snapshot)}`}>
        <Figure skeleton={snapshot.skeleton} picture={picture} label={KEPT.figure(when)} />
      </button>
      <div class="kept-words">
        <h3>{when}</h3>
        <p class="quiet">{kindInWords(snapshot)}</p>
        <dl class="kept-numbers">
          {measured.map(({ id, measure }) => (
            <div key={id}>
              <dt>{MEASURES[id].name}</dt>
              <dd>{measureInWords(id, measure)}</dd>
            </div>
          ))}
        </dl>
        {snapshot.note !== '' && <p class="kept-note">{snapshot.note}</p>}
      </div>
      <div class="kept-acts">
        <a class="button button-small" href={reportAddress(snapshot.id)} aria-label={`${KEPT.report}: ${when}`}>
          {KEPT.report}
        </a>
        <button
          type="button"
          class="button button-small button-plain"
          aria-label={`${KEPT.deleteOne}: ${when}`}
          onClick={() => ask({ what: 'one', id: snapshot.id, when })}
        >
          {KEPT.deleteOne}
        </button>
        {choose !== null && (
          <label class="kept-choose">
            <input type="checkbox" checked={chosen} onChange={choose} aria-label={`${KEPT.compareOne}: ${when}`} />
            {KEPT.compareOne}
          </label>
        )}
      </div>
    </li>
  );
}
