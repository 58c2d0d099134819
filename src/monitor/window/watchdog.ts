import { millis } from '../../base/units.ts';
import type { FromWorker, MonitorState } from '../protocol.ts';
import { BEAT, beat, heard, judge, type Silence } from '../silence.ts';

type StateMessage = Extract<FromWorker, { type: 'state' }>;

/** Watches how long the monitor's worker has posted nothing. */
export interface Watchdog {
  /** The worker posted a message. Returns the state to report again if the worker had counted as silent; else null. */
  hears(message: FromWorker): StateMessage | null;
  close(): void;
}

const ANALYSING: readonly MonitorState[] = ['watching', 'away', 'stalled'];

/** The limits of silence for each state. A worker that is off or paused may be silent. */
const phaseOf = (state: MonitorState): 'watching' | 'starting' | null =>
  state === 'starting' ? state : ANALYSING.includes(state) ? 'watching' : null;

const startClock = (onBeat: () => void): (() => void) => {
  const clock = new Worker(new URL('../worker/clock.ts', import.meta.url), { type: 'module', name: 'plumbline-clock' });
  clock.addEventListener('message', onBeat);
  clock.postMessage(BEAT);
  return () => clock.terminate();
};

/** `onDoubt` is called once for each silence; `onHung` when the worker should be replaced. */
export function openWatchdog(
  last: StateMessage,
  { onDoubt, onHung }: { readonly onDoubt: () => void; readonly onHung: () => void },
): Watchdog {
  const now = () => millis(performance.now());
  let state = last;
  let silence: Silence = heard(now());
  let doubted = false;

  const stop = startClock(() => {
    const phase = phaseOf(state.state);
    silence = phase === null ? heard(now()) : beat(silence, now());
    const verdict = phase === null ? 'alive' : judge(silence, phase);
    if (verdict === 'hung') onHung();
    else if (verdict === 'doubted' && !doubted) {
      doubted = true;
      onDoubt();
    }
  });
  return {
    hears(message) {
      silence = heard(now());
      const again = doubted && message.type !== 'state' ? state : null;
      doubted = false;
      if (message.type === 'state') state = message;
      return again;
    },
    close: stop,
  };
}
