import { useSignal } from '@preact/signals';
import type { KeptDeletion } from '../../../../history/index.ts';
import { Dialog } from '../../../components/dialog.tsx';
import type { SnapshotsSource } from '../../../snapshots-source.ts';
import { APP } from '../../../words/app.ts';
import { KEPT } from '../../../words/kept.ts';

/** What is to be deleted. */
export type Forgetting =
  | { readonly what: 'one' | 'picture'; readonly id: string; readonly when: string } // when: in words, of the snapshot
  | { readonly what: 'all' };

interface Props {
  readonly source: SnapshotsSource;
  readonly asked: Forgetting;
  readonly close: () => void;
}

const carryOut = (source: SnapshotsSource, asked: Forgetting): Promise<KeptDeletion> => {
  if (asked.what === 'all') return source.forgetAll();
  return asked.what === 'one' ? source.forget(asked.id) : source.forgetPicture(asked.id);
};

/** Asks first; afterwards it says what was deleted and what is left, as counted. */
export function Forget({ source, asked, close }: Props) {
  const done = useSignal<KeptDeletion | null>(null);
  const fault = useSignal<string | null>(null);
  const words = KEPT.forget[asked.what];
  const remove = async () => {
    try {
      done.value = await carryOut(source, asked);
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  if (done.value !== null) {
    const { removed, left } = done.value;
    return (
      <Dialog title={KEPT.forget.done} close={close}>
        <p role="status">
          {KEPT.forget.removed(removed.snapshots, removed.pictures)} {KEPT.forget.left(left.snapshots + left.pictures)}
        </p>
        <div class="acts">
          <button type="button" class="button button-primary" onClick={close}>
            {APP.ok}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={words.title} close={close}>
      <p>
        {asked.what !== 'all' && <b>{asked.when}. </b>}
        {words.text}
      </p>
      {fault.value !== null && <p role="alert">{fault.value}</p>}
      <div class="acts">
        <button type="button" class="button" onClick={close}>
          {APP.cancel}
        </button>
        <button type="button" class="button button-danger" onClick={() => void remove()}>
          {words.confirm}
        </button>
      </div>
    </Dialog>
  );
}
