import { MarkedBar } from '../../ui/components/marked-bar.tsx';
import { useApp } from '../../ui/context.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from '../text.ts';

/** While the sample runs every screen says so, with the way out. */
export function SampleBar() {
  const { state, actions } = useApp();
  if (!state.camera.sample.value) return null;
  const words = { mark: shared.common.sample, text: text.sample.text };
  return <MarkedBar words={words} way={text.sample.leave} leave={() => actions.stop()} />;
}
