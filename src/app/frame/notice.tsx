import { useApp } from '../../ui/context.ts';
import { text } from '../../ui/text.ts';

/** Something went wrong beside the watching, storage for one. It stays until it has been read. */
export function Notice() {
  const { state, actions } = useApp();
  if (state.app.notice.value === null) return null;
  return (
    <aside class="notice" aria-live="polite">
      <p>{state.app.notice.value}</p>
      <button type="button" class="button button-small" onClick={() => actions.dismissNotice()}>
        {text.common.ok}
      </button>
    </aside>
  );
}
