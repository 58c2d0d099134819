import type { CalibrationStep } from '../../monitor/protocol.ts';
import { useSignal } from '@preact/signals';
import type { Baseline } from '../../geometry/baseline.ts';
import { Choice, Switch } from '../../ui/components/form-controls.tsx';
import { LivePicture } from '../../ui/components/live-picture.tsx';
import { PoseDrawing } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { Spoken } from '../../ui/hidden-tab/spoken.tsx';
import { text } from './text.ts';
import { NameField } from './baseline-dialogs.tsx';

export const ALL_STEPS: readonly CalibrationStep[] = ['upright', 'slump', 'chinForward'];
const UPRIGHT_ONLY: readonly CalibrationStep[] = ['upright'];

type Desk = Baseline['desk'];

const DESKS: readonly Desk[] = ['sitting', 'standing'];

/** The form before a calibration: its poses, the live picture, and the choices of desk, name and length. */
export function Begin() {
  const { state, actions } = useApp();
  const first = state.calibration.baselines.value.length === 0;
  const desk = useSignal<Desk>('sitting');
  const named = useSignal<string | null>(null); // null: not typed yet, the proposed name counts
  const uprightOnly = useSignal(false);
  const proposal = text.begin.proposedName[desk.value];
  const begin = () => {
    const steps = uprightOnly.value ? UPRIGHT_ONLY : ALL_STEPS;
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
        <h1>{first ? text.begin.titleFirst : text.begin.title}</h1>
        <p class="lead">{text.begin.lead}</p>
      </header>
      <ol class="begin-poses">
        {ALL_STEPS.map((step) => (
          <li key={step} data-left-out={uprightOnly.value && !UPRIGHT_ONLY.includes(step)}>
            <PoseDrawing step={step} />
            <p>
              <b>{text.poses[step].name}</b>
            </p>
          </li>
        ))}
      </ol>
      <div class="begin-picture">
        <LivePicture />
        <p class="hint">{text.begin.hint}</p>
      </div>
      <div class="begin-form">
        {!state.data.settings.value.profiles.includes('wheelchair') && (
          <Choice
            legend={text.begin.deskLegend}
            legendHidden
            name="desk"
            value={desk.value}
            options={DESKS.map((value) => ({ value, label: text.desk[value].label }))}
            choose={(value) => (desk.value = value)}
          />
        )}
        <button type="submit" class="button button-primary button-large">
          {text.begin.start}
        </button>
        <details class="begin-more" open={!first}>
          <summary>{text.begin.more}</summary>
          <NameField value={named.value ?? proposal} change={(typed) => (named.value = typed)} />
          <Switch
            label={text.begin.uprightOnly}
            hint={text.begin.uprightOnlyHint}
            on={uprightOnly.value}
            change={(on) => (uprightOnly.value = on)}
          />
          <Spoken />
          <ul class="hint">
            {text.begin.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </details>
      </div>
    </form>
  );
}
