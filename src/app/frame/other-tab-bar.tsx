import { useApp } from '../../ui/context.ts';
import { APP } from '../../ui/words/app.ts';
import { MarkedBar } from '../../ui/components/marked-bar.tsx';

/** Another tab watches: what is shown here is live all the same, and can be taken over. */
export function ElsewhereBar() {
  const { state, actions } = useApp();
  if (!state.app.elsewhere.value) return null;
  return <MarkedBar words={APP.elsewhere} way={APP.elsewhere.take} leave={() => actions.watchHere()} />;
}
