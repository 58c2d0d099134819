import './styles/help.css';
import { LEARN } from './words/learn.ts';
import { HELP } from './words/help.ts';
import { Part } from './part.tsx';

/** What helps, in the order in which it is worth doing. */
export const Help = () => (
  <Part part="what-helps">
    <p>{HELP.text}</p>
    <ol class="numbered learn-steps" aria-label={LEARN.names['what-helps']}>
      {HELP.steps.map(({ title, text, link }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
          {link !== null && <a href={link.to}>{link.label}</a>}
        </li>
      ))}
    </ol>
  </Part>
);
