import { useApp } from '../context.ts';
import { APP } from '../words/app.ts';

/** Another tab watches: what is shown here is live all the same, and can be taken over. */
export function ElsewhereBar() {
  const { state, actions } = useApp();
  if (!state.elsewhere.value) return null;
  return (
    <aside class="sample-bar" aria-label={APP.elsewhere.mark}>
      <strong class="sample-mark">{APP.elsewhere.mark}</strong>
      <span>{APP.elsewhere.text}</span>
      <button type="button" class="button button-small" onClick={() => actions.watchHere()}>
        {APP.elsewhere.take}
      </button>
    </aside>
  );
}
