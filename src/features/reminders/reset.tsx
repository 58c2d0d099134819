import '../../ui/styles/guide.css';
import './reset.css';
import type { ExerciseId } from '../../alerts/reminders/reminder-settings.ts';
import type { ResetProgress } from '../../alerts/breaks/reset/reset.ts';
import { LASTS } from '../../alerts/breaks/reset/checks.ts';
import { minutes } from '../../base/units.ts';
import { ExerciseDrawing } from '../../ui/exercises/exercise-drawing.tsx';
import { text as exerciseText } from '../../ui/exercises/text.ts';
import { LivePicture } from '../../ui/components/live-picture.tsx';
import { Ring } from '../../ui/components/meters.tsx';
import { useApp } from '../../ui/context.ts';
import { rich } from '../../ui/components/text-parts.tsx';
import { text } from './text.ts';

/** The guided reset: one exercise at a time. The camera ticks off what it sees; nothing waits for it. */
export function ResetScreen() {
  const { state } = useApp();
  const progress = state.reminders.reset.value;
  if (progress === null) return null;
  return progress.phase === 'done' ? <Done progress={progress} /> : <Exercise progress={progress} />;
}

function Exercise({ progress }: { readonly progress: Extract<ResetProgress, { phase: 'exercise' }> }) {
  const { actions } = useApp();
  const { id, exercises, index, secondsLeft, seen, inView } = progress;
  const { name, how } = exerciseText[id];
  return (
    <div class="guided reset">
      <section class="guide" aria-labelledby="reset-exercise" data-exercise={id}>
        <div aria-live="polite">
          <p class="quiet">{text.reset.progress({ step: index + 1, steps: exercises.length })}</p>
          <h1 id="reset-exercise">{name}</h1>
          <p class="guide-words">{how}</p>
        </div>
        <div class="guide-show">
          <ExerciseDrawing id={id} />
          <Ring left={secondsLeft} whole={LASTS[id] / 1000} filled={seen.includes(id)} />
        </div>
        <p class="reset-seen" data-seen={seen.includes(id)} role="status">
          {seen.includes(id) ? text.reset.seen : inView ? text.reset.lead : text.reset.notInView}
        </p>
        <Steps exercises={exercises} index={index} seen={seen} />
        <div class="acts">
          <button type="button" class="button" onClick={() => actions.orderReminder('skipExercise')}>
            {text.reset.skip}
          </button>
          <button type="button" class="button button-plain" onClick={() => actions.orderReminder('endReset')}>
            {text.reset.end}
          </button>
        </div>
        <p class="quiet reset-care">{text.reset.care}</p>
      </section>
      <LivePicture />
    </div>
  );
}

interface StepsProps {
  readonly exercises: readonly ExerciseId[];
  readonly index: number;
  readonly seen: readonly ExerciseId[];
}

function Steps({ exercises, index, seen }: StepsProps) {
  return (
    <ol class="guide-steps">
      {exercises.map((id, place) => (
        <li key={id} data-done={seen.includes(id)} aria-current={place === index ? 'step' : undefined}>
          {seen.includes(id)
            ? rich(text.reset.stepSeen({ name: exerciseText[id].name }), {
                note: (inner) => <span class="unseen">{inner}</span>,
              })
            : exerciseText[id].name}
        </li>
      ))}
    </ol>
  );
}

function Done({ progress }: { readonly progress: Extract<ResetProgress, { phase: 'done' }> }) {
  const { actions } = useApp();
  const { exercises, seen, lasted } = progress;
  return (
    <section class="done">
      <h1>{lasted >= minutes(2) ? text.reset.done : text.reset.doneShort}</h1>
      <Steps exercises={exercises} index={-1} seen={seen} />
      <p class="lead">{text.reset.counted({ seen: seen.length, steps: exercises.length })}</p>
      <button
        type="button"
        class="button button-primary button-large"
        onClick={() => actions.orderReminder('endReset')}
      >
        {text.reset.back}
      </button>
    </section>
  );
}
