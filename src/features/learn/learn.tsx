import '../../ui/styles/print.css';
import './styles/learn.css';
import { addressOf, CAUSE_PARTS, LEARN_PARTS, type LearnPart } from '../../ui/route.ts';
import { text } from './text.ts';
import { text as signs } from '../../ui/signs/text.ts';
import { Cause } from './cause.tsx';
import { Contents } from './contents.tsx';
import { Evidence } from './evidence.tsx';
import { Part } from './part.tsx';
import { ResetExercises } from './reset-exercises.tsx';
import { TippingPoint } from './tipping-point.tsx';
import { WhatHelps } from './what-helps.tsx';
import { useDeepLink } from '../../ui/hooks.ts';
import { locale } from '../../ui/language.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { Signs } from '../../ui/signs/signs.tsx';

/** Commas alone: 'unit' puts no 'and' before the last sign, any one of them is enough. */
const signList = new Intl.ListFormat(locale(), { type: 'unit' });

const isCause = (part: LearnPart) => CAUSE_PARTS.find((one) => one === part);

/** Why back muscles spasm, and what helps. `#/learn/posture` opens it at that part. */
export function LearnScreen() {
  useDeepLink('learn');
  return (
    <article class="learn">
      <header class="learn-head">
        <h1>{text.page.title}</h1>
        <p class="lead">{text.page.lead}</p>
        <p class="learn-urgent">
          {rich(text.page.urgent({ signs: signList.format(signs.emergency.items) }), {
            b: (inner) => <b>{inner}</b>,
            more: (inner) => <a href={`${addressOf('learn')}/signs`}>{inner}</a>,
          })}
        </p>
      </header>
      <Contents />
      <div class="learn-parts">
        {LEARN_PARTS.map((part) => (
          <PartOf key={part} part={part} />
        ))}
        <div class="acts">
          <button type="button" class="button button-small" onClick={() => globalThis.print()}>
            {text.page.print}
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
  if (part === 'what-helps') return <WhatHelps />;
  if (part === 'reset') return <ResetExercises />;
  return part === 'signs' ? <WhenToSee /> : <Evidence />;
}

/** Signs that need a clinician, not this page. */
const WhenToSee = () => (
  <Part part="signs">
    <p>{text.signs.text}</p>
    <Signs />
  </Part>
);
