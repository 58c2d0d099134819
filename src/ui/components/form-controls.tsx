import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string; // unique on the screen
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly choose: (value: Value) => void;
  readonly legendHidden?: boolean;
}

/** A radio group, side by side. */
export function Choice<Value extends string>({
  legend,
  name,
  value,
  options,
  choose,
  legendHidden,
}: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend class={legendHidden === true ? 'unseen' : 'field-label'}>{legend}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            <span class="choice-face">
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly change: (on: boolean) => void;
  readonly children?: ComponentChildren; // a button that belongs to it
}

/** A switch with a label, and room for what belongs to it. */
export function Switch({ label, hint, on, disabled = false, change, children }: SwitchProps) {
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
