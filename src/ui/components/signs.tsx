import '../styles/signs.css';
import { SIGNS } from '../words/signs.ts';
import { Points } from './points.tsx';

/** The signs that need help at once, and those that need a clinician. */
export const Signs = () => (
  <div class="signs">
    {(['emergency', 'clinician'] as const).map((kind) => {
      const { title, text, items } = SIGNS[kind];
      return (
        <section key={kind} class="sign" data-kind={kind}>
          <h3>{title}</h3>
          <p>{text}</p>
          <Points items={items} />
        </section>
      );
    })}
  </div>
);
