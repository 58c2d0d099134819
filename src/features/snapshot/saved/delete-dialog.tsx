import type { SnapshotDeletion } from '../../../history/store/snapshot-store.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { Deletion } from '../../../ui/components/dialog.tsx';
import type { SnapshotsSource } from '../source.ts';
import { text } from '../text.ts';

/** What is to be deleted. */
export type SnapshotDeletionAsk =
  | { readonly what: 'one' | 'picture'; readonly id: string; readonly when: string } // when: in words, of the snapshot
  | { readonly what: 'all' };

interface Props {
  readonly source: SnapshotsSource;
  readonly asked: SnapshotDeletionAsk;
  readonly close: () => void;
}

const carryOut = (source: SnapshotsSource, asked: SnapshotDeletionAsk): Promise<SnapshotDeletion> => {
  if (asked.what === 'all') return source.deleteAll();
  return asked.what === 'one' ? source.delete(asked.id) : source.deletePicture(asked.id);
};

/** Asks first; afterwards it shows what was deleted and what is left, as counted in the database. */
export function DeleteDialog({ source, asked, close }: Props) {
  const texts = text.saved.deletion[asked.what];
  return (
    <Deletion
      title={texts.title}
      confirm={texts.confirm}
      doneTitle={text.saved.deletion.done}
      remove={async () => {
        const { removed, left } = await carryOut(source, asked);
        return text.saved.deletion.counts({ ...removed, left: left.snapshots + left.pictures });
      }}
      cancel={close}
      leave={close}
    >
      <p>
        {asked.what === 'all'
          ? text.saved.deletion.all.text
          : rich(text.saved.deletion[asked.what].text({ when: asked.when }), { b: (when) => <b>{when}</b> })}
      </p>
    </Deletion>
  );
}
