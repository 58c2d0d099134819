import { Switch } from '../components/form-controls.tsx';
import { useApp } from '../context.ts';
import { text } from './text.ts';

/** Whether watching begins when the page is opened. `brief`: without the condition, where the camera was allowed just now. */
export function StartByItself({ brief = false }: { readonly brief?: boolean }) {
  const { state, actions } = useApp();
  return (
    <Switch
      label={text.startByItself.label}
      {...(!brief && { hint: text.startByItself.hint })}
      on={state.data.settings.value.startByItself}
      change={(on) => actions.updateSettings({ startByItself: on })}
    />
  );
}
