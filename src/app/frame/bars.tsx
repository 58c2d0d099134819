import { MarkedBar } from '../../ui/components/marked-bar.tsx';
import { useApp } from '../../ui/context.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { text as shared } from '../../ui/text.ts';
import { text } from '../text.ts';

/** Most visits see no notice: the words come with the first. */
const NoticeText = lazyScreen(async () => (await import('./notice-text.tsx')).NoticeText);

/** While the sample runs every screen says so, with the way out. */
export function SampleBar() {
  const { state, actions } = useApp();
  if (!state.camera.sample.value) return null;
  const words = { mark: shared.common.sample, text: text.sample.text };
  return <MarkedBar words={words} way={text.sample.leave} leave={() => actions.stop()} />;
}

/** Another tab watches: what is shown here is live all the same, and can be taken over. */
export function OtherTabBar() {
  const { state, actions } = useApp();
  if (!state.app.otherTab.value) return null;
  return <MarkedBar words={text.otherTab} way={text.otherTab.watchHere} leave={() => actions.watchHere()} />;
}

/** Something went wrong beside the watching, storage for one. It stays until it has been read. */
export function Notice() {
  const { state, actions } = useApp();
  const notice = state.app.notice.value;
  if (notice === null) return null;
  return (
    <aside class="notice" aria-live="polite">
      <NoticeText notice={notice} />
      <button type="button" class="button button-small" onClick={() => actions.dismissNotice()}>
        {shared.common.ok}
      </button>
    </aside>
  );
}
