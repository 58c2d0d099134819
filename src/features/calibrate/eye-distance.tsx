import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { EYE_DISTANCE, type Baseline } from '../../geometry/baseline.ts';
import { Dialog } from '../../ui/components/dialog.tsx';
import { useApp } from '../../ui/context.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';

interface EyeDistanceProps {
  readonly baseline: Baseline;
  readonly close: () => void;
}

/** Takes the distance from eyes to camera that the person measured in the calibrated upright. */
export function EyeDistance({ baseline, close }: EyeDistanceProps) {
  const { actions } = useApp();
  const id = useId();
  const typed = useSignal(baseline.eyeDistance === undefined ? '' : String(baseline.eyeDistance));
  const save = (distance: number | null) => {
    actions.setEyeDistance(baseline.id, distance);
    close();
  };
  return (
    <Dialog title={text.distance.title} close={close}>
      <p>{text.distance.text}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(Number(typed.value)); // the field has let only whole numbers of the range through
        }}
      >
        <div class="field">
          <label class="field-label" for={id}>
            {text.distance.field}
          </label>
          <input
            id={id}
            class="input"
            type="number"
            inputMode="numeric"
            required
            min={EYE_DISTANCE.least}
            max={EYE_DISTANCE.most}
            step={1}
            aria-describedby={`${id}-range`}
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <p id={`${id}-range`} class="quiet">
            {text.distance.range(EYE_DISTANCE)}
          </p>
        </div>
        <div class="acts">
          <button type="submit" class="button button-primary">
            {text.distance.save}
          </button>
          {baseline.eyeDistance !== undefined && (
            <button type="button" class="button" onClick={() => save(null)}>
              {text.distance.forget}
            </button>
          )}
          <button type="button" class="button" onClick={close}>
            {shared.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
