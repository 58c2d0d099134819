import { useApp } from '../../ui/context.ts';
import { APP } from '../../ui/words/app.ts';
import { MarkedBar } from '../../ui/components/marked-bar.tsx';

/** While the sample runs every screen says so, with the way out. */
export function SampleBar() {
  const { state, actions } = useApp();
  if (!state.camera.sample.value) return null;
  return <MarkedBar words={APP.sample} way={APP.sample.leave} leave={() => actions.stop()} />;
}
