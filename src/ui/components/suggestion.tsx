import type { MannersOrder } from '../../monitor/protocol.ts';
import type { Prompt } from '../../alerts/index.ts';
import { useApp } from '../context.ts';
import { goTo } from '../route.ts';
import { currentWarning } from '../view/current-warning.ts';
import { MANNERS, PROMPTS } from '../words/manners.ts';

/** The one click that answers each. */
const ANSWERS: Readonly<Record<Prompt['what'], { readonly order: MannersOrder; readonly label: string }>> = {
  move: { order: 'beginReset', label: MANNERS.begin },
  water: { order: 'hadWater', label: MANNERS.hadWater },
  desk: { order: 'movedDesk', label: MANNERS.movedDesk },
};

/** The suggestion that stands, on every screen; a warning goes before it. */
export function Suggestion() {
  const { state, actions } = useApp();
  const prompt = state.prompt.value;
  const busy = state.calibration.value !== null || state.reset.value !== null;
  const said = prompt?.what === 'move' && currentWarning(state) !== null; // the warning offers the same
  if (prompt === null || busy || said || state.monitor.value !== 'watching') return null;
  const { title, text } = PROMPTS[prompt.what];
  const { order, label } = ANSWERS[prompt.what];
  return (
    <section class="alert suggestion" role="status" data-what={prompt.what}>
      <div class="alert-words">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div class="alert-acts">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            actions.manners(order);
            if (order === 'beginReset') goTo('now');
          }}
        >
          {label}
        </button>
        <button type="button" class="button button-plain" onClick={() => actions.manners('later')}>
          {MANNERS.later}
        </button>
      </div>
    </section>
  );
}
