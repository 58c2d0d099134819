import { sayThrown } from '../../../ui/troubles/say-trouble.ts';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { NOTE_LENGTH, type SnapshotTag, SNAPSHOT_TAGS } from '../../../history/records/snapshot.ts';
import { Choice } from '../../../ui/components/form-controls.tsx';
import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { OPEN_SNAPSHOT } from '../saved/reported-snapshot.ts';
import { reportAddress } from '../address.ts';
import { millis } from '../../../base/units.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';
import { aspectOf } from '../pure/saved/measures.ts';
import { repeatable } from '../pure/saved/repeatability.ts';
import { requestFor, savedSnapshotOf, takenOf } from '../pure/saved/saved-snapshot.ts';
import { OwnRepeats } from '../saved/own-repeats.tsx';
import { whenInBrief } from '../view/saved-format.ts';
import { TakenField } from './taken-field.tsx';
import { text } from '../text.ts';

interface SavePanelProps {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
}

/** Saves only when its button is pressed, and only what was chosen. */
export function SavePanel({ source, open }: SavePanelProps) {
  return (
    <section class="snap-card snap-save" aria-labelledby="snap-save">
      {open.savedId === null ? (
        <SaveForm source={source} open={open} />
      ) : (
        <SavedNotice source={source} id={open.savedId} />
      )}
    </section>
  );
}

function SavedNotice({ source, id }: { readonly source: SnapshotsSource; readonly id: string }) {
  const saved = source.saved.value;
  const kept = saved.find((one) => one.id === id);
  const aspect = kept && aspectOf(kept.view);
  return (
    <>
      <div role="status">
        <h2 id="snap-save">{text.save.saved}</h2>
        <p class="quiet">{text.save.savedText}</p>
      </div>
      <div class="acts">
        <a class="button" href={reportAddress(id)}>
          {text.save.report}
        </a>
      </div>
      {kept && <OwnRepeats saved={saved} like={kept} heading="h3" brief />}
      {(aspect === 'side' || aspect === 'front') && (
        <div class="snap-again">
          <h3>{text.repeats.askTitle}</h3>
          <p class="quiet">{joinSentences([text.repeats.ask, text.repeats.file])}</p>
          <button type="button" class="button" onClick={() => source.takeAgain()}>
            {text.repeats.take}
          </button>
        </div>
      )}
    </>
  );
}

function SaveForm({ source, open }: SavePanelProps) {
  const { measured } = open;
  const saved = source.saved.value;
  const kept = saved.find((one) => one.id === measured.analysed.id); // as it was before it was changed
  const proposed = requestFor(measured, kept);
  const picture = useSignal<'numbers' | 'picture'>(proposed.picture ? 'picture' : 'numbers');
  const chosen = useSignal<readonly SnapshotTag[] | null>(null); // null: not changed yet, the proposal applies
  const note = useSignal(proposed.note);
  const isRepeat = useSignal(open.repeats !== null || typeof proposed.repeats === 'string');
  const busy = useSignal(false);
  const trouble = useSignal<string | null>(null);
  const id = useId();
  const tags = chosen.value ?? proposed.tags;
  const first = repeatable(saved, savedSnapshotOf(measured, { ...proposed, tags }, millis(Date.now())));
  const save = async () => {
    busy.value = true;
    trouble.value = null;
    try {
      await source.save({
        picture: picture.value === 'picture',
        tags,
        note: note.value.trim(),
        ...(first !== null && isRepeat.value && { repeats: first.id }),
      });
    } catch (failure) {
      trouble.value = sayThrown(failure);
    } finally {
      busy.value = false;
    }
  };
  return (
    <form
      aria-busy={busy.value}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="snap-save">{text.save.title}</h2>
      <p class="quiet">{measured.analysed.from === 'camera' ? text.save.cameraText : text.save.text}</p>
      <Choice
        legend={text.save.what}
        name="snap-save-what"
        value={picture.value}
        options={[
          { value: 'numbers', label: text.save.numbers, hint: text.save.numbersHint },
          { value: 'picture', label: text.save.picture, hint: text.save.pictureHint },
        ]}
        choose={(value) => (picture.value = value)}
      />
      <TakenField taken={takenOf(measured)} choose={(taken) => source.date(taken)} />
      <TagsField legend={text.save.tags} tags={tags} choose={(next) => (chosen.value = next)} />
      {first !== null && (
        <label class="snap-tag snap-repeat">
          <input
            type="checkbox"
            checked={isRepeat.value}
            onChange={({ currentTarget }) => (isRepeat.value = currentTarget.checked)}
          />
          {text.repeats.isRepeat({ when: whenInBrief(first) })}
        </label>
      )}
      <div class="field">
        <label class="field-label" for={id}>
          {text.save.note}
        </label>
        <textarea
          id={id}
          class="input"
          rows={3}
          maxLength={NOTE_LENGTH}
          dir="auto"
          placeholder={text.save.noteHint}
          value={note.value}
          onInput={(event) => (note.value = event.currentTarget.value)}
        />
      </div>
      {trouble.value !== null && (
        <p class="snap-trouble" role="alert">
          {text.save.failed({ why: trouble.value })}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="button button-primary button-large" disabled={busy.value}>
          {busy.value ? text.save.saving : text.save.save}
        </button>
        <a class="button button-large button-plain" href={reportAddress(OPEN_SNAPSHOT)}>
          {text.save.reportOnly}
        </a>
        <button
          type="button"
          class="button button-large button-plain"
          onClick={() => source.removeFromQueue(open.measured.analysed.id)}
        >
          {text.save.discard}
        </button>
      </div>
    </form>
  );
}

interface TagsFieldProps {
  readonly legend: string;
  readonly tags: readonly SnapshotTag[];
  readonly choose: (tags: readonly SnapshotTag[]) => void;
}

/** The tags of a snapshot as check boxes. */
export function TagsField({ legend, tags, choose }: TagsFieldProps) {
  const toggle = (tag: SnapshotTag) => choose(tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag]);
  return (
    <fieldset class="snap-tags">
      <legend class="field-label">{legend}</legend>
      {SNAPSHOT_TAGS.map((tag) => (
        <label key={tag} class="snap-tag">
          <input type="checkbox" checked={tags.includes(tag)} onChange={() => toggle(tag)} />
          {text.tags[tag]}
        </label>
      ))}
    </fieldset>
  );
}
