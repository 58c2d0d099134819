import { useId } from 'preact/hooks';
import { Choice, Switch } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { Install } from '../../ui/hidden-tab/install.tsx';
import { StartByItself } from '../../ui/hidden-tab/start-by-itself.tsx';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { Section } from './section.tsx';

const MODES = ['shown', 'blurred', 'hidden'] as const;

export function CameraChoices() {
  const { state, actions } = useApp();
  const id = useId();
  const { cameraId, picture, uprightShown } = state.data.settings.value;
  const cameras = state.camera.devices.value;
  return (
    <Section name="camera" title={text.camera.title}>
      <div class="field">
        <label class="field-label" for={id}>
          {text.camera.choose}
        </label>
        <select
          id={id}
          class="input"
          value={cameras.some((camera) => camera.id === cameraId) ? (cameraId ?? '') : ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            actions.chooseCamera(chosen === '' ? null : chosen);
          }}
        >
          <option value="">{text.camera.automatic}</option>
          {cameras.map((camera, index) => (
            <option key={camera.id} value={camera.id}>
              {camera.label === '' ? text.camera.unnamed({ number: index + 1 }) : camera.label}
            </option>
          ))}
        </select>
        {cameras.every((camera) => camera.label === '') && <p class="hint">{text.camera.hint}</p>}
      </div>
      <StartByItself />
      <Install />
      <Choice
        legend={shared.picture.legend}
        name="settings-picture"
        value={picture}
        options={MODES.map((value) => ({ value, label: shared.picture[value] }))}
        choose={(chosen) => actions.updateSettings({ picture: chosen })}
      />
      <Switch
        label={shared.picture.upright}
        hint={text.camera.uprightHint}
        on={uprightShown}
        change={(on) => actions.updateSettings({ uprightShown: on })}
      />
    </Section>
  );
}
