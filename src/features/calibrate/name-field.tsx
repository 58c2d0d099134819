import { useId } from 'preact/hooks';
import { CALIBRATE } from './words.ts';

interface Props {
  readonly value: string;
  readonly required?: boolean;
  readonly change: (typed: string) => void;
}

/** What a calibration is called, in the person's own words. */
export function NameField({ value, required = false, change }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {CALIBRATE.name}
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
