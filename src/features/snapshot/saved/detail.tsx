import { sayThrown } from '../../../ui/troubles/say-trouble.ts';
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { NOTE_LENGTH, type SavedSnapshot } from '../../../history/records/snapshot.ts';
import type { SnapshotsSource } from '../source.ts';
import { findingsIn, kindInWords, whenInBrief, whenInFull } from '../view/saved-format.ts';
import { TagsField } from '../screens/save.tsx';
import { isMeasured } from '../../../geometry/metric.ts';
import { StandingSection } from '../screens/standing.tsx';
import { FindingRow } from '../screens/finding.tsx';
import { reportAddress } from '../address.ts';
import { plumbArrows } from '../view/plumb-arrows.ts';
import { Figure, useSavedPicture } from './figure.tsx';
import type { SnapshotDeletionAsk } from './delete-dialog.tsx';
import { PutRight } from './put-right.tsx';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';

interface Props {
  readonly source: SnapshotsSource;
  readonly snapshot: SavedSnapshot;
  readonly before: SavedSnapshot | null; // in the list
  readonly after: SavedSnapshot | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly ask: (what: SnapshotDeletionAsk) => void;
}

/** One saved snapshot: its lines or picture, its numbers, and the tags and note, which can be changed. */
export function SavedDetail({ source, snapshot, before, after, open, close, ask }: Props) {
  const picture = useSavedPicture(source, snapshot);
  const profile = useProfile();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, corrected } = snapshot;
  const when = whenInBrief(snapshot);
  return (
    <article class="saved-opened">
      <header class="saved-head">
        <div>
          <h2 id="saved-title" ref={heading} tabIndex={-1}>
            {whenInFull(snapshot)}
          </h2>
          <p class="quiet">
            {[
              kindInWords(snapshot),
              picture === null ? text.saved.drawn : text.saved.withPicture,
              ...(corrected.length > 0 ? [text.saved.corrected({ count: corrected.length })] : []),
            ].join(' · ')}
          </p>
        </div>
        <div class="acts">
          {(before !== null || after !== null) &&
            ([before, after] as const).map((one, index) => (
              <button
                key={index}
                type="button"
                class="button button-small"
                disabled={one === null}
                onClick={() => one && open(one.id)}
              >
                {index === 0 ? text.queue.previous : text.queue.next}
              </button>
            ))}
          <button type="button" class="button button-small" onClick={close}>
            {text.saved.back}
          </button>
        </div>
      </header>
      <div class="saved-stage">
        <Figure
          skeleton={snapshot.skeleton}
          picture={picture}
          arrows={plumbArrows(snapshot.skeleton, snapshot.view, snapshot.standing, profile)}
          label={text.saved.figure({ when })}
        />
      </div>
      <div class="saved-facts">
        <h3>{text.saved.measures}</h3>
        <p class="quiet">{text.result.heldInterval}</p>
        <ul class="saved-findings">
          {findingsIn(snapshot, profile).map((finding) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              kyphosisIndex={finding.id === 'thoracicCurve' ? snapshot.kyphosisIndex : null}
            />
          ))}
        </ul>
        {profile.stands && snapshot.standing !== undefined && Object.values(snapshot.standing).some(isMeasured) && (
          <StandingSection
            measures={snapshot.standing}
            thoracic={snapshot.metrics.thoracicCurve}
            view={snapshot.view}
            vertical={snapshot.vertical}
            heading="h3"
          />
        )}
        <TagsAndNote source={source} snapshot={snapshot} />
        <PutRight source={source} snapshot={snapshot} />
        <div class="acts">
          <a class="button" href={reportAddress(id)}>
            {text.saved.report}
          </a>
          {snapshot.picture && (
            <button type="button" class="button" onClick={() => ask({ what: 'picture', id, when })}>
              {text.saved.deletePicture}
            </button>
          )}
          <button type="button" class="button button-danger" onClick={() => ask({ what: 'one', id, when })}>
            {text.saved.delete}
          </button>
        </div>
      </div>
    </article>
  );
}

function TagsAndNote({ source, snapshot }: Pick<Props, 'source' | 'snapshot'>) {
  const note = useSignal(snapshot.note);
  const said = useSignal<string | null>(null);
  const field = useId();
  const change = async (part: Parameters<SnapshotsSource['change']>[1]) => {
    try {
      await source.change(snapshot.id, part);
      said.value = text.saved.noteSaved;
    } catch (error) {
      said.value = text.saved.failed({ why: sayThrown(error) });
    }
  };
  return (
    <form
      class="saved-own"
      onSubmit={(event) => {
        event.preventDefault();
        void change({ note: note.value.trim() });
      }}
    >
      <TagsField legend={text.saved.tags} tags={snapshot.tags} choose={(tags) => void change({ tags })} />
      <div class="field">
        <label class="field-label" for={field}>
          {text.saved.note}
        </label>
        <textarea
          id={field}
          class="input"
          rows={2}
          maxLength={NOTE_LENGTH}
          dir="auto"
          value={note.value}
          onInput={(event) => (note.value = event.currentTarget.value)}
        />
      </div>
      <div class="saved-acts">
        <button type="submit" class="button button-small" disabled={note.value.trim() === snapshot.note}>
          {text.saved.saveNote}
        </button>
        <span role="status" class="quiet">
          {said.value}
        </span>
      </div>
    </form>
  );
}
