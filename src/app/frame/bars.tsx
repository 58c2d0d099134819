import { MarkedBar } from '../../ui/components/marked-bar.tsx';
import { useApp } from '../../ui/context.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from '../text.ts';
import { Notices } from './notices.tsx';

/** Shown on every screen while the sample runs. */
function SampleBar() {
  const { actions } = useApp();
  const words = { mark: shared.common.sample, text: text.sample.text };
  return <MarkedBar words={words} way={text.sample.leave} leave={() => actions.stop()} />;
}

/** Shown while another tab watches. This tab shows the same data and can take over. */
function OtherTabBar() {
  const { actions } = useApp();
  return <MarkedBar words={text.otherTab} way={text.otherTab.watchHere} leave={() => actions.watchHere()} />;
}

/** Everything that stands above the screen; loaded with the first of it. */
export function Bars() {
  const { state } = useApp();
  return (
    <>
      {state.camera.sample.value && <SampleBar />}
      {state.app.otherTab.value && <OtherTabBar />}
      <Notices />
    </>
  );
}
