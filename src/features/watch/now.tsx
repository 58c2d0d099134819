import type { MonitorState } from '../../monitor/protocol.ts';
import type { ComponentType } from 'preact';
import { isSide, type Reading } from '../../geometry/reading.ts';
import { LivePicture } from '../../ui/components/live-picture.tsx';
import { Panel, Starting } from '../../ui/components/panel.tsx';
import { Chair, LineStill } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { timeOfDay } from '../../ui/format/time.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { Controls } from './controls.tsx';
import { CurrentState } from './current-state.tsx';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { StartButtons } from '../../ui/components/start-buttons.tsx';
import { Choice } from '../../ui/components/form-controls.tsx';

const CameraTrouble = lazyScreen(
  async () => (await import('../../ui/camera-trouble/camera-trouble.tsx')).CameraTrouble,
);
const Failed = lazyScreen(async () => (await import('./failed.tsx')).Failed);
const LiveCurves = lazyScreen(async () => (await import('./live-curves/live-curves.tsx')).LiveCurves);
const seenFromTheSide = (reading: Reading | null): boolean => reading !== null && isSide(reading.view);

const UprightSwitch = lazyScreen(async () => (await import('../../ui/components/upright-overlay.tsx')).UprightSwitch);

const MeasureList = lazyScreen(async () => (await import('./measures/measure-list.tsx')).MeasureList); // below the fold

/** The Now screen. */
export function NowScreen() {
  const { state } = useApp();
  if (state.camera.trouble.value !== null) return <CameraTrouble />;
  const Case = CASES[state.watching.monitor.value];
  return <Case />;
}

function Watching() {
  const { state } = useApp();
  const otherTab = state.app.otherTab.value; // the picture is in the tab that watches
  return (
    <div class="now" data-other-tab={otherTab}>
      <CurrentState />
      {!otherTab && (
        <div class="now-picture">
          <LivePicture />
          <PictureMode />
        </div>
      )}
      <Controls />
      {state.watching.monitor.value === 'watching' && !otherTab && seenFromTheSide(state.watching.reading.value) && (
        <LiveCurves />
      )}
      {state.watching.monitor.value === 'watching' && <MeasureList />}
    </div>
  );
}

function Off() {
  return (
    <Panel tone="calm" title={text.states.off.title} text={text.states.off.text} picture={<LineStill />}>
      <StartButtons />
    </Panel>
  );
}

function Paused() {
  const { state, actions } = useApp();
  const pause = state.watching.pause.value;
  const { paused } = text.states;
  const why = paused[pause?.because ?? 'person'];
  const until = pause?.until ?? null;
  const lead = until === null ? why : paused.until({ time: timeOfDay(until) });
  return (
    <Panel tone="calm" title={shared.common.paused} text={lead} picture={<Chair />}>
      <div class="acts">
        <button type="button" class="button button-primary button-large" onClick={() => actions.resume()}>
          {shared.common.resume}
        </button>
        <button type="button" class="button button-large" onClick={() => actions.stop()}>
          {shared.common.stop}
        </button>
      </div>
    </Panel>
  );
}

const CASES: Readonly<Record<MonitorState, ComponentType>> = {
  off: Off,
  starting: Starting,
  watching: Watching,
  away: Watching,
  stalled: Watching,
  paused: Paused,
  failed: Failed,
};

const MODES = ['shown', 'blurred', 'hidden'] as const;

/** Chooses how the live picture is shown, and whether the own upright lies over it. The choice is saved and does not change what is measured. */
function PictureMode() {
  const { state, actions } = useApp();
  return (
    <>
      <Choice
        legend={shared.picture.legend}
        legendHidden
        name="picture-mode"
        value={state.data.settings.value.picture}
        options={MODES.map((value) => ({ value, label: shared.picture[value] }))}
        choose={(picture) => actions.updateSettings({ picture })}
      />
      {state.calibration.baseline.value !== null && !state.camera.sample.value && <UprightSwitch />}
    </>
  );
}
