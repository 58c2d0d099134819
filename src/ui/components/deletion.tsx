import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../text.ts';
import { sayThrown } from '../troubles/say-trouble.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly doneTitle: string;
  /** Deletes, and resolves to a sentence: what was deleted, and what is left. */
  readonly remove: () => Promise<string>;
  readonly cancel: () => void;
  readonly leave: () => void; // called after the deletion
  readonly children: ComponentChildren; // what would be deleted
}

/** Asks before a deletion and reports its result. */
export function Deletion({ title, confirm, doneTitle, remove, cancel, leave, children }: Props) {
  const done = useSignal<string | null>(null);
  const fault = useSignal<string | null>(null);
  const carryOut = async () => {
    try {
      done.value = await remove();
    } catch (error) {
      fault.value = sayThrown(error);
    }
  };
  if (done.value !== null) {
    return (
      <Dialog title={doneTitle} close={leave}>
        <p role="status">{done.value}</p>
        <div class="acts">
          <button type="button" class="button button-primary" onClick={leave}>
            {text.common.ok}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} close={cancel}>
      {children}
      {fault.value !== null && <p role="alert">{fault.value}</p>}
      <div class="acts">
        <button type="button" class="button" onClick={cancel}>
          {text.common.cancel}
        </button>
        <button type="button" class="button button-danger" onClick={() => void carryOut()}>
          {confirm}
        </button>
      </div>
    </Dialog>
  );
}
