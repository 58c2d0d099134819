import type { ComponentChildren } from 'preact';
import { text } from './text.ts';
import type { LearnPart } from '../../ui/route.ts';

interface Props {
  readonly part: LearnPart;
  readonly picture?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One part of the page, with an address of its own. */
export function Part({ part, picture, children }: Props) {
  const title = `learn-${part}-title`;
  return (
    <section id={`learn-${part}`} class="learn-part" aria-labelledby={title} tabIndex={-1}>
      <h2 id={title}>{text.names[part]}</h2>
      {picture !== undefined && <div class="learn-picture">{picture}</div>}
      {children}
    </section>
  );
}
