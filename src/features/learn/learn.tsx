import '../../ui/styles/print.css';
import './styles/learn.css';
import './styles/contents.css';
import './styles/evidence.css';
import { addressOf, CAUSE_PARTS, LEARN_PARTS, type LearnPart } from '../../ui/route.ts';
import { text } from './text.ts';
import { text as signs } from '../../ui/signs/text.ts';
import { Cause } from './cause.tsx';
import { Part } from './part.tsx';
import { ResetExercises, WhatHelps } from './what-helps.tsx';
import { TippingPoint } from './tipping-point.tsx';
import { useDeepLink } from '../../ui/hooks.ts';
import { locale } from '../../ui/language.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { Signs } from '../../ui/signs/signs.tsx';
import { useEffect, useState } from 'preact/hooks';

/** Any one of the signs is enough. */
const signList = new Intl.ListFormat(locale(), { type: 'disjunction' });

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

/** The table of contents; it marks the part that is being read. */
function Contents() {
  const current = useCurrentPart();
  return (
    <nav class="learn-contents" aria-labelledby="learn-contents-title">
      <h2 id="learn-contents-title">{text.page.contents}</h2>
      <ol>
        {LEARN_PARTS.map((part) => (
          <li key={part} data-part={part}>
            <a href={`${addressOf('learn')}/${part}`} aria-current={current === part ? 'location' : undefined}>
              {text.names[part]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A part is the current one while it crosses this strip of the window, a third from its top. */
const STRIP = { rootMargin: '-30% 0px -65% 0px' };

/** The part of the page that is being read; null before the first. */
function useCurrentPart(): LearnPart | null {
  const [part, setPart] = useState<LearnPart | null>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      const there = entries.find(({ isIntersecting }) => isIntersecting)?.target.id;
      const found = LEARN_PARTS.find((one) => `learn-${one}` === there);
      if (found !== undefined) setPart(found);
    }, STRIP);
    for (const one of LEARN_PARTS) {
      const section = document.getElementById(`learn-${one}`);
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return part;
}

/** The sources of the page, and how good they are. */
const Evidence = () => (
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
