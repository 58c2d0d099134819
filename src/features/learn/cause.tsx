import type { CausePart } from '../../ui/route.ts';
import { CauseDrawing } from './cause-drawing.tsx';
import { CAUSE_REFERENCES } from './references.ts';
import { Certainty } from './certainty.tsx';
import { Coverage } from './coverage.tsx';
import { Part } from './part.tsx';
import { text } from './text.ts';

/** One cause: what happens, what is watched and what is not, what to do, how certain that is. */
export function Cause({ part }: { readonly part: CausePart }) {
  const cause = text.causes[part];
  const { sources, links } = CAUSE_REFERENCES[part];
  return (
    <Part part={part} picture={<CauseDrawing part={part} />}>
      {cause.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="learn-try">
        <b>{text.part.help}</b> {cause.help}
      </p>
      <Coverage watches={cause.watches} blind={cause.blind} />
      <Certainty statement={cause.sure} sources={sources} />
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
