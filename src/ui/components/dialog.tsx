import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { text } from '../text.ts';
import { sayThrown } from '../troubles/say-trouble.ts';

interface DialogProps {
  readonly title: string;
  readonly close: () => void; // Escape, or a button inside
  readonly children: ComponentChildren;
}

/** Mounting opens the dialog that takes this; unmounting closes it, and the browser gives the focus back to where it was. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the browser draws: an effect comes a frame later, and until then the dialog would be in the page unseen.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return dialog;
}

/** A modal dialog: open as long as it is mounted. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useModal();
  const id = useId();
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

interface DeletionProps {
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
export function Deletion({ title, confirm, doneTitle, remove, cancel, leave, children }: DeletionProps) {
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
