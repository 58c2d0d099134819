import './styles/what-helps.css';
import { Part } from './part.tsx';
import { text } from './text.ts';

interface Step {
  readonly title: string;
  readonly text: string;
  readonly link?: string;
  readonly to?: string; // where the link leads, inside the app
}

const { findCause, examination, atHome, breaks } = text.whatHelps.steps;
const STEPS: readonly Step[] = [
  { ...findCause, to: '#/trends/week' },
  { ...examination, to: '#/snapshot' },
  atHome,
  { ...breaks, to: '#/settings/breaks' },
];

/** What helps, in the order in which it is worth doing. */
export const WhatHelps = () => (
  <Part part="what-helps">
    <p>{text.whatHelps.text}</p>
    <ol class="numbered learn-steps" aria-label={text.names['what-helps']}>
      {STEPS.map((step) => (
        <li key={step.title}>
          <h3>{step.title}</h3>
          <p>{step.text}</p>
          {step.to !== undefined && <a href={step.to}>{step.link}</a>}
        </li>
      ))}
    </ol>
  </Part>
);
