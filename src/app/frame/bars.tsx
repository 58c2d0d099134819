import { MarkedBar } from '../../ui/components/panel.tsx';
import { useApp } from '../../ui/context.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { text as shared } from '../../ui/text.ts';
import { text } from '../text.ts';

/** Most visits see no notice: the words come with the first. */
const NoticeText = lazyScreen(async () => (await import('./notice-text.tsx')).NoticeText);

/** Shown on every screen while the sample runs. */
export function SampleBar() {
  const { state, actions } = useApp();
  if (!state.camera.sample.value) return null;
  const words = { mark: shared.common.sample, text: text.sample.text };
  return <MarkedBar words={words} way={text.sample.leave} leave={() => actions.stop()} />;
}

/** Shown while another tab watches. This tab shows the same data and can take over. */
export function OtherTabBar() {
  const { state, actions } = useApp();
  if (!state.app.otherTab.value) return null;
  return <MarkedBar words={text.otherTab} way={text.otherTab.watchHere} leave={() => actions.watchHere()} />;
}

/** Something went wrong beside the watching, for example in storage. Stays until it is dismissed. */
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
