import '../../ui/styles/guide.css';
import { LivePicture } from '../../ui/components/live-picture.tsx';
import { Panel } from '../../ui/components/panel.tsx';
import { LineStill } from '../../ui/components/still-life.tsx';
import { useApp } from '../../ui/context.ts';
import { CALIBRATE } from './words.ts';
import { NOW } from '../../ui/words/now.ts';
import { BaselineList } from './baseline-list.tsx';
import { Begin } from './begin.tsx';
import { Done } from './done.tsx';
import { Guide } from './guide.tsx';
import { Starting } from '../../ui/components/starting.tsx';
import { CameraTrouble } from '../../ui/components/trouble.tsx';

/** Showing one's own postures, and the list of what was shown before. */
export function CalibrateScreen() {
  const { state } = useApp();
  const progress = state.calibration.progress.value;
  const guided = progress !== null && progress.phase !== 'done';
  return (
    <div class="calibrate">
      <Stage />
      {!guided && <BaselineList />}
    </div>
  );
}

function Stage() {
  const { state, actions } = useApp();
  const progress = state.calibration.progress.value;
  if (state.camera.trouble.value !== null) return <CameraTrouble />;
  if (state.watching.monitor.value === 'starting') return <Starting />;
  if (state.watching.monitor.value === 'off' || state.watching.monitor.value === 'failed')
    return (
      <First title={CALIBRATE.offTitle} text={CALIBRATE.offText} act={NOW.off.start} onAct={() => actions.start()} />
    );
  if (state.camera.sample.value)
    return (
      <First
        title={CALIBRATE.sampleTitle}
        text={CALIBRATE.sampleText}
        act={NOW.off.start}
        onAct={() => actions.start()}
      />
    );
  if (state.watching.monitor.value === 'paused')
    return (
      <First title={NOW.paused.title} text={CALIBRATE.offText} act={NOW.paused.resume} onAct={() => actions.resume()} />
    );
  if (progress === null) return <Begin />;
  if (progress.phase === 'done') return <Done baseline={progress.baseline} />;
  return (
    <div class="guided">
      <Guide progress={progress} />
      <LivePicture />
    </div>
  );
}

interface FirstProps {
  readonly title: string;
  readonly text: string;
  readonly act: string; // what the button says
  readonly onAct: () => void;
}

/** One thing stands before a calibration: what, and the button that does it. */
const First = ({ title, text, act, onAct }: FirstProps) => (
  <Panel tone="calm" title={title} text={text} picture={<LineStill />}>
    <div class="acts">
      <button type="button" class="button button-primary button-large" onClick={onAct}>
        {act}
      </button>
    </div>
  </Panel>
);
