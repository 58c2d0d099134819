interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface Props<Value extends string> {
  readonly legend: string;
  readonly name: string; // unique on the screen
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly choose: (value: Value) => void;
  readonly legendHidden?: boolean;
}

/** A radio group, side by side. */
export function Choice<Value extends string>({ legend, name, value, options, choose, legendHidden }: Props<Value>) {
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
