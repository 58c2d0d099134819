import { useSignal } from '@preact/signals';
import type { Baseline } from '../../geometry/baseline.ts';
import { Dialog } from '../../ui/components/dialog.tsx';
import { useApp } from '../../ui/context.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { useId } from 'preact/hooks';

interface RenameBaselineProps {
  readonly baseline: Baseline;
  readonly close: () => void;
}

export function RenameBaseline({ baseline, close }: RenameBaselineProps) {
  const { actions } = useApp();
  const name = useSignal(baseline.name);
  const save = () => {
    const typed = name.value.trim();
    if (typed !== '' && typed !== baseline.name) actions.renameBaseline(baseline.id, typed);
    close();
  };
  return (
    <Dialog title={text.rename.title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <NameField required value={name.value} change={(typed) => (name.value = typed)} />
        <div class="acts">
          <button type="submit" class="button button-primary">
            {text.rename.save}
          </button>
          <button type="button" class="button" onClick={close}>
            {shared.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

export function DeleteBaseline({ baseline, close }: RenameBaselineProps) {
  const { actions } = useApp();
  return (
    <Dialog title={text.delete.title} close={close}>
      <p>
        <b>{baseline.name}</b>
      </p>
      <p>{text.delete.text}</p>
      <div class="acts">
        <button type="button" class="button" onClick={close}>
          {shared.common.cancel}
        </button>
        <button
          type="button"
          class="button button-danger"
          onClick={() => {
            actions.deleteBaseline(baseline.id);
            close();
          }}
        >
          {text.delete.confirm}
        </button>
      </div>
    </Dialog>
  );
}

interface NameFieldProps {
  readonly value: string;
  readonly required?: boolean;
  readonly change: (typed: string) => void;
}

/** The name of a calibration, typed by the person. */
export function NameField({ value, required = false, change }: NameFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {text.begin.name}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        required={required}
        maxLength={60}
        dir="auto"
        autocomplete="off"
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
