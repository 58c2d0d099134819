import { CAUSE_TEXTS, LEARN } from './words/learn.ts';
import type { CausePart } from '../../ui/learn-parts.ts';
import { CauseDrawing } from './cause-drawing.tsx';
import { Part } from './part.tsx';
import { Seeing } from './seeing-a-doctor.tsx';
import { Sure } from './certainty.tsx';

/** One cause: what happens, what is watched and what is not, what to do, how sure that is. */
export function Cause({ part }: { readonly part: CausePart }) {
  const { text, watches, blind, help, sure, sources, links } = CAUSE_TEXTS[part];
  return (
    <Part part={part} picture={<CauseDrawing part={part} />}>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="learn-try">
        <b>{LEARN.tryThis}.</b> {help}
      </p>
      <Seeing watches={watches} blind={blind} />
      <Sure text={sure} sources={sources} />
      {links.length > 0 && (
        <p class="learn-links">
          {links.map(({ label, to }) => (
            <a key={to} href={to}>
              {label}
            </a>
          ))}
        </p>
      )}
    </Part>
  );
}
