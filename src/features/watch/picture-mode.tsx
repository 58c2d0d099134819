import { Choice } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { text } from '../../ui/text.ts';

const MODES = ['shown', 'blurred', 'hidden'] as const;

/** Chooses how the live picture is shown. The choice is saved and does not change what is measured. */
export function PictureMode() {
  const { state, actions } = useApp();
  return (
    <Choice
      legend={text.picture.legend}
      legendHidden
      name="picture-mode"
      value={state.data.settings.value.picture}
      options={MODES.map((value) => ({ value, label: text.picture[value] }))}
      choose={(picture) => actions.updateSettings({ picture })}
    />
  );
}
