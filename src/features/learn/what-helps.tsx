import './styles/what-helps.css';
import { Part } from './part.tsx';
import { text } from './text.ts';
import { EXERCISES } from '../../alerts/reminders/reminder-settings.ts';
import { ExerciseDrawing } from '../../ui/exercises/exercise-drawing.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf, goTo } from '../../ui/route.ts';
import { text as exerciseText } from '../../ui/exercises/text.ts';
import { WithLink } from '../../ui/components/text-parts.tsx';

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

/** The exercises of the two-minute reset, and the button that starts the guided one. */
export function ResetExercises() {
  const { state, actions } = useApp();
  const begin = () => {
    actions.orderReminder('beginReset');
    goTo('now');
  };
  return (
    <Part part="reset">
      <p>{text.reset.text}</p>
      <ul class="learn-exercises">
        {EXERCISES.map((id) => (
          <li key={id}>
            <ExerciseDrawing id={id} />
            <h3>{exerciseText[id].name}</h3>
            <p>{exerciseText[id].how}</p>
          </li>
        ))}
      </ul>
      {state.watching.monitor.value === 'watching' ? (
        <div class="acts">
          <button type="button" class="button button-primary" onClick={begin}>
            {text.reset.start}
          </button>
        </div>
      ) : (
        <p>
          <WithLink sentence={text.reset.notWatching} href={addressOf('now')} link={text.reset.toNow} />
        </p>
      )}
      <p class="learn-links">
        <a href={`${addressOf('settings')}/breaks`}>{text.reset.chooseParts}</a>
      </p>
    </Part>
  );
}
