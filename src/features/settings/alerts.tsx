import { useId } from 'preact/hooks';
import type { Preset } from '../../alerts/alert-frequency.ts';
import { minutes } from '../../base/units.ts';
import { Choice } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { text } from './text.ts';
import { Section } from './section.tsx';

const ORDER: readonly Preset[] = ['gentle', 'standard', 'strict'];
const SHORTEST = 2; // minutes [H]
const LONGEST = 20; // minutes [H]

export function AlertChoices() {
  const { state, actions } = useApp();
  const id = useId();
  const { alerts } = state.data.settings.value;
  const patience = Math.round(alerts.patience / minutes(1));
  return (
    <Section name="warnings" title={text.alerts.title}>
      <Choice
        legend={text.alerts.presetLegend}
        name="preset"
        value={alerts.preset}
        options={ORDER.map((value) => ({
          value,
          label: text.alerts.presets[value].name,
          hint: text.alerts.presets[value].text,
        }))}
        choose={(preset) => actions.updateSettings({ alerts: { ...alerts, preset } })}
      />
      <div class="field">
        <label class="field-label" for={id}>
          {text.alerts.patience}
        </label>
        <div class="slider">
          <input
            id={id}
            type="range"
            min={SHORTEST}
            max={LONGEST}
            step={1}
            value={patience}
            aria-valuetext={text.alerts.minutes({ minutes: patience })}
            aria-describedby={`${id}-hint`}
            onInput={(event) =>
              actions.updateSettings({ alerts: { ...alerts, patience: minutes(event.currentTarget.valueAsNumber) } })
            }
          />
          <output for={id}>{text.alerts.minutes({ minutes: patience })}</output>
        </div>
        <p class="hint" id={`${id}-hint`}>
          {text.alerts.patienceHint}
        </p>
      </div>
    </Section>
  );
}
