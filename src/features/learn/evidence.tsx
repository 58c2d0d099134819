import './styles/evidence.css';
import { addressOf } from '../../ui/route.ts';
import { Part } from './part.tsx';
import { text } from './text.ts';

/** The sources of the page, and how good they are. */
export const Evidence = () => (
  <Part part="evidence">
    {text.evidence.text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <h3>{text.evidence.sourcesTitle}</h3>
    <dl class="learn-sources">
      {Object.entries(text.sources).map(([id, { name, gives }]) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{gives}</dd>
        </div>
      ))}
    </dl>
    <p class="learn-links">
      <a href={`${addressOf('settings')}/about`}>{text.evidence.limits}</a>
    </p>
  </Part>
);
