import { useId } from 'preact/hooks';
import { text } from './text.ts';

interface Props {
  readonly value: string;
  readonly required?: boolean;
  readonly change: (typed: string) => void;
}

/** The name of a calibration, typed by the person. */
export function NameField({ value, required = false, change }: Props) {
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
        autocomplete="off"
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
