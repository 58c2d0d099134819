import type { SnapshotDeletion } from '../../../history/store/snapshot-store.ts';
import { Deletion } from '../../../ui/components/deletion.tsx';
import type { SnapshotsSource } from '../source.ts';
import { KEPT } from '../words/saved.ts';

/** What is to be deleted. */
export type Forgetting =
  | { readonly what: 'one' | 'picture'; readonly id: string; readonly when: string } // when: in words, of the snapshot
  | { readonly what: 'all' };

interface Props {
  readonly source: SnapshotsSource;
  readonly asked: Forgetting;
  readonly close: () => void;
}

const carryOut = (source: SnapshotsSource, asked: Forgetting): Promise<SnapshotDeletion> => {
  if (asked.what === 'all') return source.forgetAll();
  return asked.what === 'one' ? source.forget(asked.id) : source.forgetPicture(asked.id);
};

/** Asks first; afterwards it says what was deleted and what is left, as counted. */
export function Forget({ source, asked, close }: Props) {
  const words = KEPT.forget[asked.what];
  return (
    <Deletion
      title={words.title}
      confirm={words.confirm}
      doneTitle={KEPT.forget.done}
      remove={async () => {
        const { removed, left } = await carryOut(source, asked);
        return `${KEPT.forget.removed(removed.snapshots, removed.pictures)} ${KEPT.forget.left(left.snapshots + left.pictures)}`;
      }}
      cancel={close}
      leave={close}
    >
      <p>
        {asked.what !== 'all' && <b>{asked.when}. </b>}
        {words.text}
      </p>
    </Deletion>
  );
}
