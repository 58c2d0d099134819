import './styles/help.css';
import { EXERCISES } from '../../alerts/index.ts';
import { ExerciseDrawing } from '../../ui/exercises/exercise-drawing.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf, goTo } from '../../ui/route.ts';
import { RESET_PART } from './words/help.ts';
import { text as exerciseText } from '../../ui/exercises/text.ts';
import { Part } from './part.tsx';

/** The two-minute reset on paper, and the way to the one that is guided. */
export function Reset() {
  const { state, actions } = useApp();
  const begin = () => {
    actions.manners('beginReset');
    goTo('now');
  };
  return (
    <Part part="reset">
      <p>{RESET_PART.text}</p>
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
            {RESET_PART.start}
          </button>
        </div>
      ) : (
        <p>
          {RESET_PART.off} <a href={addressOf('now')}>{RESET_PART.toNow}</a>
        </p>
      )}
      <p class="learn-links">
        <a href={`${addressOf('settings')}/breaks`}>{RESET_PART.choose}</a>
      </p>
    </Part>
  );
}
