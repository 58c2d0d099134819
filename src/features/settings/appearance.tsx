import { Choice } from '../../ui/components/choice.tsx';
import { useApp } from '../../ui/context.ts';
import { SETTINGS } from './words/settings.ts';
import { Section } from './section.tsx';

const THEMES = ['auto', 'light', 'dark'] as const;

export function Look() {
  const { state, actions } = useApp();
  const words = SETTINGS.look;
  return (
    <Section name="look" title={words.title}>
      <Choice
        legend={words.legend}
        legendHidden
        name="theme"
        value={state.data.settings.value.theme}
        options={THEMES.map((value) => ({ value, label: words[value] }))}
        choose={(theme) => actions.updateSettings({ theme })}
      />
    </Section>
  );
}
