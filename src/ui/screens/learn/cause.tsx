import { addressOf } from '../../route.ts';
import { CAUSE_TEXTS, LEARN, type CausePart } from '../../words/learn.ts';
import { SOURCES } from '../../words/learn-sources.ts';
import { CauseDrawing } from './cause-drawing.tsx';
import { Part } from './part.tsx';
import { Seeing } from './seeing.tsx';

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
      <p class="learn-sure">
        <b>{LEARN.sure}</b> {sure}
        {sources.length > 0 && (
          <>
            {' '}
            (
            {sources.map((id, index) => (
              <span key={id}>
                {index > 0 && '; '}
                <a href={`${addressOf('learn')}/evidence`}>{SOURCES[id].name}</a>
              </span>
            ))}
            )
          </>
        )}
      </p>
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
