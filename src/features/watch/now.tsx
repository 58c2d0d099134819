import { whenLoaded } from '../../base/async.ts';
import type { MonitorState } from '../../monitor/protocol.ts';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Panel } from '../../ui/components/panel.tsx';
import { Chair, LineStill } from '../../ui/components/drawings.tsx';
import { useApp } from '../../ui/context.ts';
import { timeOfDay } from '../../ui/format/time.ts';
import { text as shared } from '../../ui/text.ts';
import { text } from './text.ts';
import { lazyScreen } from '../../ui/lazy-screen.tsx';
import { StartButtons } from '../../ui/components/start-buttons.tsx';

const CameraTrouble = lazyScreen(
  async () => (await import('../../ui/camera-trouble/camera-trouble.tsx')).CameraTrouble,
);
const Failed = lazyScreen(async () => (await import('./failed.tsx')).Failed);

const Starting = lazyScreen(async () => (await import('../../ui/components/starting.tsx')).Starting);

const importWatching = () => import('./watching.tsx');
const Watching = lazyScreen(async () => (await importWatching()).Watching);

interface Props {
  /** Asks how the body feels: a quiet button, and while `asking` the question. Part of the diary. */
  readonly comfort: ComponentType<{ readonly asking: boolean; readonly ask: (asking: boolean) => void }>;
}

/** The Now screen. How the body feels is asked in its place, so that no number colours the answer. */
export function NowScreen({ comfort: Comfort }: Props) {
  const { state } = useApp();
  const monitor = state.watching.monitor.value;
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (monitor === 'starting') whenLoaded(importWatching(), () => undefined); // there when the first picture is; a failure shows then
  }, [monitor]);
  if (state.camera.trouble.value !== null) return <CameraTrouble />;
  const Case = CASES[monitor];
  return (
    <>
      {!asking && <Case />}
      {monitor !== 'starting' && <Comfort asking={asking} ask={setAsking} />}
    </>
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
