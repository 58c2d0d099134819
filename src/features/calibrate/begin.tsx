import { useSignal } from '@preact/signals';
import type { Baseline } from '../../geometry/baseline.ts';
import { Choice } from '../../ui/components/choice.tsx';
import { LivePicture } from '../../ui/components/live-picture.tsx';
import { PoseDrawing } from '../../ui/components/pose-drawing.tsx';
import { Switch } from '../../ui/components/switch.tsx';
import { useApp } from '../../ui/context.ts';
import { CALIBRATE, POSES } from './words.ts';
import { NameField } from './name-field.tsx';
import { ALL_STEPS, SHORT } from './steps.ts';

type Desk = Baseline['desk'];

const DESKS: readonly Desk[] = ['sitting', 'standing'];

/** What will be asked for, and the little that must be known before. */
export function Begin() {
  const { actions } = useApp();
  const desk = useSignal<Desk>('sitting');
  const named = useSignal<string | null>(null); // null: not typed yet, the proposal holds
  const short = useSignal(false);
  const proposal = CALIBRATE.defaultName[desk.value];
  const begin = () => {
    const steps = short.value ? SHORT : ALL_STEPS;
    const name = (named.value ?? proposal).trim();
    actions.calibrate({ steps, name: name === '' ? proposal : name, desk: desk.value, replaces: null });
  };
  return (
    <form
      class="begin"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <header class="begin-head">
        <h1>{CALIBRATE.title}</h1>
        <p class="lead">{CALIBRATE.lead}</p>
      </header>
      <ol class="begin-poses">
        {ALL_STEPS.map((step, index) => (
          <li key={step} data-left-out={short.value && !SHORT.includes(step)}>
            <PoseDrawing step={step} />
            <p>
              <b>
                {index + 1}. {POSES[step].name}
              </b>
            </p>
          </li>
        ))}
      </ol>
      <div class="begin-picture">
        <LivePicture />
        <ul class="hint">
          {CALIBRATE.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </div>
      <div class="begin-form">
        <Choice
          legend={CALIBRATE.desk.legend}
          name="desk"
          value={desk.value}
          options={DESKS.map((value) => ({ value, label: CALIBRATE.desk[value] }))}
          choose={(value) => (desk.value = value)}
        />
        <NameField value={named.value ?? proposal} change={(typed) => (named.value = typed)} />
        <Switch
          label={CALIBRATE.short}
          hint={CALIBRATE.shortHint}
          on={short.value}
          change={(on) => (short.value = on)}
        />
        <button type="submit" class="button button-primary button-large">
          {CALIBRATE.start}
        </button>
      </div>
    </form>
  );
}
