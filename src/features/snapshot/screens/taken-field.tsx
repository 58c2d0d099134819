import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { useApp } from '../../../ui/context.ts';
import type { Taken } from '../pure/measure/measure-picture.ts';
import { clockOf, takenAt } from '../pure/saved/correct.ts';
import { text } from '../text.ts';

interface Props {
  readonly taken: Taken;
  readonly choose: (taken: Taken) => void;
}

/** When a picture was taken, to be put right. Counts once the field is left: while a year is typed it is another one. */
export function TakenField({ taken, choose }: Props) {
  const { state } = useApp();
  const id = useId();
  const clock = clockOf(taken);
  const written = useSignal(clock);
  const wrong = useSignal(false);
  useEffect(() => {
    written.value = clock;
    wrong.value = false;
  }, [clock]);
  const leave = () => {
    if (written.value === clock) return;
    const found = takenAt(written.value, taken, state.app.now.peek());
    wrong.value = found === null;
    if (found === null) written.value = clock;
    else choose(found);
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {text.correct.taken}
      </label>
      <input
        id={id}
        class="input snap-taken"
        type="datetime-local"
        min="1900-01-02T00:00"
        value={written.value}
        aria-describedby={wrong.value ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => (written.value = currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {wrong.value && (
        <p id={`${id}-wrong`} class="hint" role="alert">
          {text.correct.noDate}
        </p>
      )}
    </div>
  );
}
