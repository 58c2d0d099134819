import { SNAPSHOT_TAGS, type SnapshotTag } from '../../../history/records/snapshot.ts';
import { text } from '../text.ts';

interface Props {
  readonly legend: string;
  readonly tags: readonly SnapshotTag[];
  readonly choose: (tags: readonly SnapshotTag[]) => void;
}

/** The tags of a snapshot as check boxes. */
export function TagsField({ legend, tags, choose }: Props) {
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
