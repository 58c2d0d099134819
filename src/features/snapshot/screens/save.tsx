import { reasonOf } from '../../../base/reason.ts';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { NOTE_LENGTH, type SnapshotTag } from '../../../history/records/snapshot.ts';
import { Choice } from '../../../ui/components/choice.tsx';
import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { KEEP } from '../words/snapshot.ts';
import { OPEN } from '../saved/reported-snapshot.ts';
import { reportAddress } from '../address.ts';
import { proposedTags } from '../pure/saved/saved-snapshot.ts';
import { TagsField } from './tags-field.tsx';

interface Props {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
}

/** Nothing is kept unless this is pressed, and then no more than was chosen. */
export function Keep({ source, open }: Props) {
  return (
    <section class="snap-card snap-keep" aria-labelledby="snap-keep">
      {open.savedId === null ? <Ask source={source} open={open} /> : <Kept id={open.savedId} />}
    </section>
  );
}

function Kept({ id }: { readonly id: string }) {
  return (
    <>
      <div role="status">
        <h2 id="snap-keep">{KEEP.kept}</h2>
        <p class="quiet">{KEEP.keptText}</p>
      </div>
      <div class="acts">
        <a class="button" href={reportAddress(id)}>
          {KEEP.report}
        </a>
      </div>
    </>
  );
}

function Ask({ source, open }: Props) {
  const picture = useSignal<'numbers' | 'picture'>('numbers');
  const chosen = useSignal<readonly SnapshotTag[] | null>(null); // null: not touched yet, the proposal holds
  const note = useSignal('');
  const busy = useSignal(false);
  const trouble = useSignal<string | null>(null);
  const id = useId();
  const tags = chosen.value ?? proposedTags(open.measured);
  const keep = async () => {
    busy.value = true;
    trouble.value = null;
    try {
      await source.keep({ picture: picture.value === 'picture', tags, note: note.value.trim() });
    } catch (failure) {
      trouble.value = reasonOf(failure);
    } finally {
      busy.value = false;
    }
  };
  return (
    <form
      aria-busy={busy.value}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2 id="snap-keep">{KEEP.title}</h2>
      <p class="quiet">{KEEP.text}</p>
      <Choice
        legend={KEEP.what}
        name="snap-keep-what"
        value={picture.value}
        options={[
          { value: 'numbers', label: KEEP.numbers, hint: KEEP.numbersHint },
          { value: 'picture', label: KEEP.picture, hint: KEEP.pictureHint },
        ]}
        choose={(value) => (picture.value = value)}
      />
      <TagsField legend={KEEP.tags} tags={tags} choose={(next) => (chosen.value = next)} />
      <div class="field">
        <label class="field-label" for={id}>
          {KEEP.note}
        </label>
        <textarea
          id={id}
          class="input"
          rows={3}
          maxLength={NOTE_LENGTH}
          placeholder={KEEP.noteHint}
          value={note.value}
          onInput={(event) => (note.value = event.currentTarget.value)}
        />
      </div>
      {trouble.value !== null && (
        <p class="snap-trouble" role="alert">
          {KEEP.failed} {trouble.value}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="button button-primary button-large" disabled={busy.value}>
          {busy.value ? KEEP.keeping : KEEP.keep}
        </button>
        <a class="button button-large button-plain" href={reportAddress(OPEN)}>
          {KEEP.reportOnly}
        </a>
      </div>
    </form>
  );
}
