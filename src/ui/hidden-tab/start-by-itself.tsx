import { Switch } from '../components/form-controls.tsx';
import { useApp } from '../context.ts';
import { text } from './text.ts';

/** Whether watching begins when the page is opened. */
export function StartByItself() {
  const { state, actions } = useApp();
  return (
    <Switch
      label={text.startByItself.label}
      hint={text.startByItself.hint}
      on={state.data.settings.value.startByItself}
      change={(on) => actions.updateSettings({ startByItself: on })}
    />
  );
}
