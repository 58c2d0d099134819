import './styles/sources.css';
import { addressOf } from '../../ui/route.ts';
import { EVIDENCE } from './words/help.ts';
import { SOURCE_IDS, SOURCES } from './words/sources.ts';
import { Part } from './part.tsx';

/** What all of this rests on, and how firmly. */
export const Evidence = () => (
  <Part part="evidence">
    {EVIDENCE.text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <h3>{EVIDENCE.list}</h3>
    <dl class="learn-sources">
      {SOURCE_IDS.map((id) => (
        <div key={id}>
          <dt>{SOURCES[id].name}</dt>
          <dd>{SOURCES[id].gives}</dd>
        </div>
      ))}
    </dl>
    <p class="learn-links">
      <a href={`${addressOf('settings')}/about`}>{EVIDENCE.limits}</a>
    </p>
  </Part>
);
