import { Signs } from '../../ui/components/signs.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { SETTINGS } from './words/settings.ts';
import { Section } from './section.tsx';

export function About() {
  const { state } = useApp();
  const words = SETTINGS.about;
  const engine = state.watching.engine.value;
  return (
    <Section name="about" title={words.title}>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Signs />
      <p>
        <a href={addressOf('learn')}>{words.learn}</a>
      </p>
      <h3>{words.licences.title}</h3>
      <p class="quiet">
        {words.licences.own} {words.licences.models} {words.licences.sample}
      </p>
      {engine !== null && (
        <p class="quiet">
          {words.engine}: {engine.model} · {engine.backend}
          {engine.note !== null && ` · ${engine.note}`}
        </p>
      )}
    </Section>
  );
}
