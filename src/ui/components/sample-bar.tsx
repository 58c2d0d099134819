import { useApp } from '../context.ts';
import { APP } from '../words/app.ts';

/** While the sample runs every screen says so, with the way out. */
export function SampleBar() {
  const { state, actions } = useApp();
  if (!state.sample.value) return null;
  return (
    <aside class="sample-bar" aria-label={APP.sample.mark}>
      <strong class="sample-mark">{APP.sample.mark}</strong>
      <span>{APP.sample.text}</span>
      <button type="button" class="button button-small" onClick={() => actions.stop()}>
        {APP.sample.leave}
      </button>
    </aside>
  );
}
