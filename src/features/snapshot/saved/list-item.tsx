import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { isMeasured } from '../../../geometry/metric.ts';
import type { SnapshotsSource } from '../source.ts';
import { findingsIn, kindInWords, measureInWords, whenInBrief, whenInFull } from '../view/saved-format.ts';
import { text as shared } from '../../../ui/text.ts';
import { reportAddress } from '../address.ts';
import { Figure, useSavedPicture } from './figure.tsx';
import type { SnapshotDeletionAsk } from './delete-dialog.tsx';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';

const NUMBERS = 3; // as many as a card shows

interface Props {
  readonly source: SnapshotsSource;
  readonly snapshot: SavedSnapshot;
  readonly chosen: boolean; // to be compared
  readonly choose: (() => void) | null; // null: there is nothing to compare it with
  readonly open: () => void;
  readonly ask: (what: SnapshotDeletionAsk) => void;
}

/** One saved snapshot in the list. */
export function ListItem({ source, snapshot, chosen, choose, open, ask }: Props) {
  const picture = useSavedPicture(source, snapshot);
  const profile = useProfile();
  const when = whenInBrief(snapshot);
  const measured = findingsIn(snapshot, profile)
    .filter(({ measure }) => isMeasured(measure))
    .slice(0, NUMBERS);
  return (
    <li class="saved-item" data-chosen={chosen}>
      <button
        type="button"
        class="saved-thumb"
        onClick={open}
        aria-label={text.saved.openOf({ when: whenInFull(snapshot) })}
      >
        <Figure skeleton={snapshot.skeleton} picture={picture} label={text.saved.figure({ when })} />
      </button>
      <div class="saved-words">
        <h3>{when}</h3>
        <p class="quiet">{kindInWords(snapshot)}</p>
        <dl class="saved-numbers">
          {measured.map(({ id, measure }) => (
            <div key={id}>
              <dt>{shared.metrics[id].name}</dt>
              <dd>{measureInWords(id, measure)}</dd>
            </div>
          ))}
        </dl>
        {snapshot.note !== '' && (
          <p class="saved-note" dir="auto">
            {snapshot.note}
          </p>
        )}
      </div>
      <div class="saved-acts">
        <a class="button button-small" href={reportAddress(snapshot.id)} aria-label={text.saved.reportOf({ when })}>
          {text.saved.report}
        </a>
        <button
          type="button"
          class="button button-small button-plain"
          aria-label={text.saved.deleteOf({ when })}
          onClick={() => ask({ what: 'one', id: snapshot.id, when })}
        >
          {text.saved.delete}
        </button>
        {choose !== null && (
          <label class="saved-choose">
            <input type="checkbox" checked={chosen} onChange={choose} aria-label={text.saved.compareOf({ when })} />
            {text.saved.compare}
          </label>
        )}
      </div>
    </li>
  );
}
