import './styles/coverage.css';
import type { ComponentChildren } from 'preact';
import { text } from './text.ts';
import { type LearnPart, addressOf } from '../../ui/route.ts';
import { Points, rich } from '../../ui/components/text-parts.tsx';
import type { SourceId } from './references.ts';

interface PartProps {
  readonly part: LearnPart;
  readonly picture?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One part of the page, with an address of its own. */
export function Part({ part, picture, children }: PartProps) {
  const title = `learn-${part}-title`;
  return (
    <section id={`learn-${part}`} class="learn-part" aria-labelledby={title} tabIndex={-1}>
      <h2 id={title}>{text.names[part]}</h2>
      {picture !== undefined && <div class="learn-picture">{picture}</div>}
      {children}
    </section>
  );
}

interface CoverageProps {
  readonly watches: readonly string[];
  readonly blind: readonly string[];
}

/** What the program watches for, beside what it cannot see: never the one without the other. */
export const Coverage = ({ watches, blind }: CoverageProps) => (
  <div class="coverage">
    <section class="coverage-watches">
      <h3>{text.part.watches}</h3>
      <Points items={watches} />
    </section>
    <section class="coverage-blind">
      <h3>{text.part.blind}</h3>
      <Points items={blind} />
    </section>
  </div>
);

interface CertaintyProps {
  readonly statement: string;
  readonly sources: readonly SourceId[];
}

const SourceLinks = ({ sources }: Pick<CertaintyProps, 'sources'>) => (
  <>
    {sources.map((id, index) => (
      <span key={id}>
        {index > 0 && text.part.betweenSources}
        <a href={`${addressOf('learn')}/evidence`}>{text.sources[id].name}</a>
      </span>
    ))}
  </>
);

/** How certain a part is, and the sources that it rests on. */
export const Certainty = ({ statement, sources }: CertaintyProps) => (
  <p class="learn-sure">
    {rich(sources.length === 0 ? text.part.certainty : text.part.certaintyWithSources, {
      label: (label) => <b>{label}</b>,
      statement: () => statement,
      sources: () => <SourceLinks sources={sources} />,
    })}
  </p>
);
