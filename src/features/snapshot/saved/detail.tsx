import { reasonOf } from '../../../base/reason.ts';
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { NOTE_LENGTH, type SavedSnapshot } from '../../../history/records/snapshot.ts';
import type { SnapshotsSource } from '../source.ts';
import { findingsIn, kindInWords, whenInBrief, whenInFull } from '../view/saved-format.ts';
import { KEPT } from '../words/saved.ts';
import { RESULT } from '../words/snapshot.ts';
import { TagsField } from '../screens/tags-field.tsx';
import { FindingRow } from '../screens/finding.tsx';
import { reportAddress } from '../address.ts';
import { Figure } from './figure.tsx';
import type { Forgetting } from './delete-dialog.tsx';
import { usePicture } from './use-picture.ts';

interface Props {
  readonly source: SnapshotsSource;
  readonly snapshot: SavedSnapshot;
  readonly close: () => void;
  readonly ask: (what: Forgetting) => void;
}

/** One kept snapshot: its lines or picture, its numbers, and the person's own words, which can be changed. */
export function Opened({ source, snapshot, close, ask }: Props) {
  const picture = usePicture(source, snapshot);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, corrected } = snapshot;
  const when = whenInBrief(snapshot);
  return (
    <article class="kept-opened">
      <header class="kept-head">
        <div>
          <h2 id="kept-title" ref={heading} tabIndex={-1}>
            {whenInFull(snapshot)}
          </h2>
          <p class="quiet">
            {[
              kindInWords(snapshot),
              picture === null ? KEPT.drawn : KEPT.withPicture,
              ...(corrected.length > 0 ? [KEPT.corrected(corrected.length)] : []),
            ].join(' · ')}
          </p>
        </div>
        <button type="button" class="button button-small" onClick={close}>
          {KEPT.back}
        </button>
      </header>
      <div class="kept-stage">
        <Figure skeleton={snapshot.skeleton} picture={picture} label={KEPT.figure(when)} />
      </div>
      <div class="kept-facts">
        <h3>{KEPT.measures}</h3>
        <p class="quiet">{RESULT.interval}</p>
        <ul class="kept-findings">
          {findingsIn(snapshot).map((finding) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              kyphosisIndex={finding.id === 'thoracicCurve' ? snapshot.kyphosisIndex : null}
            />
          ))}
        </ul>
        <OwnWords source={source} snapshot={snapshot} />
        <div class="acts">
          <a class="button" href={reportAddress(id)}>
            {KEPT.report}
          </a>
          {snapshot.picture && (
            <button type="button" class="button" onClick={() => ask({ what: 'picture', id, when })}>
              {KEPT.deletePicture}
            </button>
          )}
          <button type="button" class="button button-danger" onClick={() => ask({ what: 'one', id, when })}>
            {KEPT.deleteOne}
          </button>
        </div>
      </div>
    </article>
  );
}

function OwnWords({ source, snapshot }: Pick<Props, 'source' | 'snapshot'>) {
  const note = useSignal(snapshot.note);
  const said = useSignal<string | null>(null);
  const field = useId();
  const change = async (part: Parameters<SnapshotsSource['change']>[1]) => {
    try {
      await source.change(snapshot.id, part);
      said.value = KEPT.saved;
    } catch (error) {
      said.value = `${KEPT.failed} ${reasonOf(error)}`;
    }
  };
  return (
    <form
      class="kept-own"
      onSubmit={(event) => {
        event.preventDefault();
        void change({ note: note.value.trim() });
      }}
    >
      <TagsField legend={KEPT.tags} tags={snapshot.tags} choose={(tags) => void change({ tags })} />
      <div class="field">
        <label class="field-label" for={field}>
          {KEPT.note}
        </label>
        <textarea
          id={field}
          class="input"
          rows={2}
          maxLength={NOTE_LENGTH}
          value={note.value}
          onInput={(event) => (note.value = event.currentTarget.value)}
        />
      </div>
      <div class="kept-acts">
        <button type="submit" class="button button-small" disabled={note.value.trim() === snapshot.note}>
          {KEPT.saveNote}
        </button>
        <span role="status" class="quiet">
          {said.value}
        </span>
      </div>
    </form>
  );
}
