import { Signs } from '../../ui/signs/signs.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { text } from './text.ts';
import { sayEngineNote } from '../../ui/troubles/say-trouble.ts';
import { Section } from './section.tsx';

/** What the program is not, when to see someone, licences, and which models run. */
export function About() {
  const { state } = useApp();
  const engine = state.watching.engine.value;
  return (
    <Section name="about" title={text.about.title}>
      {text.about.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Signs />
      <p>
        <a href={addressOf('learn')}>{text.about.learn}</a>
      </p>
      <h3>{text.about.licences.title}</h3>
      <p class="quiet">
        {text.about.licences.own} {text.about.licences.models} {text.about.licences.sample}
      </p>
      {engine !== null && (
        <p class="quiet">
          {engine.note === null
            ? text.about.engine({ model: engine.model, backend: engine.backend })
            : text.about.engineWithNote({
                model: engine.model,
                backend: engine.backend,
                note: sayEngineNote(engine.note),
              })}
        </p>
      )}
    </Section>
  );
}
