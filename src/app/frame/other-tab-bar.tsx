import { MarkedBar } from '../../ui/components/marked-bar.tsx';
import { useApp } from '../../ui/context.ts';
import { text } from '../text.ts';

/** Another tab watches: what is shown here is live all the same, and can be taken over. */
export function OtherTabBar() {
  const { state, actions } = useApp();
  if (!state.app.elsewhere.value) return null;
  return <MarkedBar words={text.otherTab} way={text.otherTab.watchHere} leave={() => actions.watchHere()} />;
}
