import '../styles/signs.css';
import { Points } from '../components/text-parts.tsx';
import { text } from './text.ts';

/** The signs that need help at once, and those that need a clinician. */
export const Signs = () => (
  <div class="signs">
    {(['emergency', 'clinician'] as const).map((kind) => {
      const { title, intro, items } = text[kind];
      return (
        <section key={kind} class="sign" data-kind={kind}>
          <h3>{title}</h3>
          <p>{intro}</p>
          <Points items={items} />
        </section>
      );
    })}
  </div>
);
