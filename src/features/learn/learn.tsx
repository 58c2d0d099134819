import '../../ui/styles/print.css';
import './styles/learn.css';
import { addressOf } from '../../ui/route.ts';
import { LEARN } from './words/learn.ts';
import { CAUSE_PARTS, LEARN_PARTS, type LearnPart } from '../../ui/learn-parts.ts';
import { SIGNS_PART } from './words/help.ts';
import { text as signs } from '../../ui/signs/text.ts';
import { Cause } from './cause.tsx';
import { Contents } from './contents.tsx';
import { Evidence } from './evidence.tsx';
import { Help } from './help.tsx';
import { Reset } from './reset-exercises.tsx';
import { WhenToSee } from './when-to-see.tsx';
import { TippingPoint } from './tipping-point.tsx';
import { useDeepLink } from '../../ui/use-deep-link.ts';

const isCause = (part: LearnPart) => CAUSE_PARTS.find((one) => one === part);

/** Why back muscles spasm, and what helps. `#/learn/posture` opens it at that part. */
export function LearnScreen() {
  useDeepLink('learn');
  return (
    <article class="learn">
      <header class="learn-head">
        <h1>{LEARN.title}</h1>
        <p class="lead">{LEARN.lead}</p>
        <p class="learn-urgent">
          <b>{SIGNS_PART.short}</b> {signs.emergency.items.join(', ')}.{' '}
          <a href={`${addressOf('learn')}/signs`}>{SIGNS_PART.link}</a>
        </p>
      </header>
      <Contents />
      <div class="learn-parts">
        {LEARN_PARTS.map((part) => (
          <PartOf key={part} part={part} />
        ))}
        <div class="acts">
          <button type="button" class="button button-small" onClick={() => globalThis.print()}>
            {LEARN.print}
          </button>
        </div>
      </div>
    </article>
  );
}

function PartOf({ part }: { readonly part: LearnPart }) {
  const cause = isCause(part);
  if (cause !== undefined) return <Cause part={cause} />;
  if (part === 'tipping-point') return <TippingPoint />;
  if (part === 'what-helps') return <Help />;
  if (part === 'reset') return <Reset />;
  return part === 'signs' ? <WhenToSee /> : <Evidence />;
}
