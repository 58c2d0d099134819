import { Choice } from '../../ui/components/form-controls.tsx';
import { useApp } from '../../ui/context.ts';
import { text } from './text.ts';
import { Section } from './section.tsx';

const THEMES = ['auto', 'light', 'dark'] as const;

export function Appearance() {
  const { state, actions } = useApp();
  return (
    <Section name="look" title={text.appearance.title}>
      <Choice
        legend={text.appearance.title}
        legendHidden
        name="theme"
        value={state.data.settings.value.theme}
        options={THEMES.map((value) => ({ value, label: text.appearance[value] }))}
        choose={(theme) => actions.updateSettings({ theme })}
      />
    </Section>
  );
}
