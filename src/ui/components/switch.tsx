import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly change: (on: boolean) => void;
  readonly children?: ComponentChildren; // a button that belongs to it
}

/** A switch with a label, and room for what belongs to it. */
export function Switch({ label, hint, on, disabled = false, change, children }: Props) {
  const id = useId();
  return (
    <div class="switch">
      <div class="switch-words">
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {children}
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </div>
  );
}
