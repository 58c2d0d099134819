import { LivePicture } from '../components/live-picture.tsx';
import { Panel } from '../components/panel.tsx';
import { Chair, LineSlack, LineStill } from '../components/still-life.tsx';
import { useApp } from '../context.ts';
import { timeOfDay } from '../view/duration.ts';
import { NOW } from '../words/now.ts';
import { Measures } from './now/measures.tsx';
import { PictureMode } from './now/picture-mode.tsx';
import { Quiet } from './now/quiet.tsx';
import { Standing } from './now/standing.tsx';
import { Starting } from './starting.tsx';
import { CameraTrouble } from './trouble.tsx';

/** What is the case now. */
export function NowScreen() {
  const { state } = useApp();
  if (state.trouble.value !== null) return <CameraTrouble kind={state.trouble.value} />;
  switch (state.monitor.value) {
    case 'off':
      return <Off />;
    case 'starting':
      return <Starting />;
    case 'failed':
      return <Failed />;
    case 'paused':
      return <Paused />;
    default:
      return <Watching />;
  }
}

function Watching() {
  const { state } = useApp();
  return (
    <div class="now">
      <Standing />
      <div class="now-picture">
        <LivePicture />
        <PictureMode />
      </div>
      <Quiet />
      {state.monitor.value === 'watching' && <Measures />}
    </div>
  );
}

function Off() {
  const { actions } = useApp();
  return (
    <Panel tone="calm" title={NOW.off.title} text={NOW.off.text} picture={<LineStill />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.start()}>
          {NOW.off.start}
        </button>
        <button type="button" class="button button-large" onClick={() => actions.startSample()}>
          {NOW.off.sample}
        </button>
      </div>
    </Panel>
  );
}

function Failed() {
  const { state, actions } = useApp();
  return (
    <Panel tone="trouble" title={NOW.failed.title} text={state.why.value ?? NOW.failed.text} picture={<LineSlack />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.start()}>
          {NOW.failed.action}
        </button>
      </div>
    </Panel>
  );
}

function Paused() {
  const { state, actions } = useApp();
  const pause = state.pause.value;
  const why = state.why.value ?? (pause?.because === 'call' ? NOW.paused.call : NOW.paused.text);
  const text = pause?.until == null ? why : `${NOW.paused.until} ${timeOfDay(pause.until)}.`;
  return (
    <Panel tone="calm" title={NOW.paused.title} text={text} picture={<Chair />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.resume()}>
          {NOW.paused.resume}
        </button>
        <button type="button" class="button button-large" onClick={() => actions.stop()}>
          {NOW.quiet.stop}
        </button>
      </div>
    </Panel>
  );
}
