import '../../ui/styles/guide.css';
import './calibrate.css';
import { LivePicture } from '../../ui/components/live-picture.tsx';
import { Panel } from '../../ui/components/panel.tsx';
import { Starting } from '../../ui/components/starting.tsx';
import { LineStill } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { text } from './text.ts';
import { text as shared } from '../../ui/text.ts';
import { BaselineList } from './baseline-list.tsx';
import { Begin } from './begin.tsx';
import { Done } from './done.tsx';
import { Guide } from './guide.tsx';
import { CameraTrouble } from '../../ui/camera-trouble/camera-trouble.tsx';

/** The calibration screen: the guided steps, and the list of saved calibrations. */
export function CalibrateScreen() {
  const { state } = useApp();
  const progress = state.calibration.progress.value;
  const saved = state.calibration.baselines.value.length > 0;
  return (
    <div class="calibrate">
      <Stage />
      {progress === null && saved && <BaselineList />}
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
      <StartFirst
        title={text.cameraOff.title}
        text={text.cameraOff.text}
        action={shared.common.startCamera}
        onAction={() => actions.start()}
      />
    );
  if (state.camera.sample.value)
    return (
      <StartFirst
        title={text.sample.title}
        text={text.sample.text}
        action={shared.common.startCamera}
        onAction={() => actions.start()}
      />
    );
  if (state.watching.monitor.value === 'paused')
    return (
      <StartFirst
        title={shared.common.paused}
        text={text.cameraOff.text}
        action={shared.common.resume}
        onAction={() => actions.resume()}
      />
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

interface StartFirstProps {
  readonly title: string;
  readonly text: string;
  readonly action: string; // what the button says
  readonly onAction: () => void;
}

/** What has to happen before a calibration can begin, with the button for it. */
const StartFirst = ({ title, text, action, onAction }: StartFirstProps) => (
  <Panel tone="calm" title={title} text={text} picture={<LineStill />}>
    <div class="acts">
      <button type="button" class="button button-primary button-large" onClick={onAction}>
        {action}
      </button>
    </div>
  </Panel>
);
