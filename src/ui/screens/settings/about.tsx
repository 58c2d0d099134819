import { useApp } from '../../context.ts';
import { SETTINGS } from '../../words/settings.ts';
import { Section } from './section.tsx';

export function About() {
  const { state } = useApp();
  const words = SETTINGS.about;
  const engine = state.engine.value;
  return (
    <Section name="about" title={words.title}>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div class="signs">
        {[words.emergency, words.clinician].map(({ title, text, items }) => (
          <section key={title} class="sign">
            <h3>{title}</h3>
            <p>{text}</p>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
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
