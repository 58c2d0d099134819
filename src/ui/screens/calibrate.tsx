import '../styles/calibrate.css';
import { LivePicture } from '../components/live-picture.tsx';
import { Panel } from '../components/panel.tsx';
import { LineStill } from '../components/still-life.tsx';
import { useApp } from '../context.ts';
import { CALIBRATE } from '../words/calibrate.ts';
import { NOW } from '../words/now.ts';
import { BaselineList } from './calibrate/baseline-list.tsx';
import { Begin } from './calibrate/begin.tsx';
import { Done } from './calibrate/done.tsx';
import { Guide } from './calibrate/guide.tsx';
import { Starting } from './starting.tsx';
import { CameraTrouble } from './trouble.tsx';

/** Showing one's own postures, and the list of what was shown before. */
export function CalibrateScreen() {
  const { state } = useApp();
  const progress = state.calibration.value;
  const guided = progress !== null && progress.phase !== 'done';
  return (
    <div class="calibrate">
      <Stage />
      {!guided && <BaselineList />}
    </div>
  );
}

function Stage() {
  const { state } = useApp();
  const progress = state.calibration.value;
  if (state.trouble.value !== null) return <CameraTrouble kind={state.trouble.value} />;
  if (state.monitor.value === 'starting') return <Starting />;
  if (state.monitor.value === 'off' || state.monitor.value === 'failed') return <CameraFirst />;
  if (state.sample.value) return <SampleHasItsOwn />;
  if (state.monitor.value === 'paused') return <ResumeFirst />;
  if (progress === null) return <Begin />;
  if (progress.phase === 'done') return <Done baseline={progress.baseline} />;
  return (
    <div class="guided">
      <Guide progress={progress} />
      <LivePicture />
    </div>
  );
}

function CameraFirst() {
  const { actions } = useApp();
  return (
    <Panel tone="calm" title={CALIBRATE.offTitle} text={CALIBRATE.offText} picture={<LineStill />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.start()}>
          {NOW.off.start}
        </button>
      </div>
    </Panel>
  );
}

function ResumeFirst() {
  const { actions } = useApp();
  return (
    <Panel tone="calm" title={NOW.paused.title} text={CALIBRATE.offText} picture={<LineStill />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.resume()}>
          {NOW.paused.resume}
        </button>
      </div>
    </Panel>
  );
}

function SampleHasItsOwn() {
  const { actions } = useApp();
  return (
    <Panel tone="calm" title={CALIBRATE.sampleTitle} text={CALIBRATE.sampleText} picture={<LineStill />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.start()}>
          {NOW.off.start}
        </button>
      </div>
    </Panel>
  );
}
