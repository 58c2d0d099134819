import { effect } from '@preact/signals';
import type { DeliveryChannels } from '../platform/delivery.ts';
import { setWatchMark } from '../platform/watch-mark.ts';
import type { ShellWriter } from '../state/shell.ts';
import type { AppState } from '../state/state.ts';
import { sayStop } from '../ui/troubles/say-stop.ts';
import {
  initialStops,
  isOnlySaid,
  isSameStop,
  stepStops,
  type Stop,
  type StopInput,
  type StopState,
} from '../ui/troubles/stops.ts';

export interface StopTellerParts {
  readonly state: AppState;
  readonly app: ShellWriter;
  readonly channels: Pick<DeliveryChannels, 'stopped'>;
}

export interface StopTeller {
  /** Tells a stop that the state of this page does not show. It stands until the person does something here. */
  readonly tell: (stop: Stop) => void;
  /** Watching is about to begin without a click: what ends it from now on is told. */
  readonly resumes: () => void;
}

/** With the sound: only what has ended the watching, not what it may get over. */
const isLoud = ({ kind }: Stop): boolean => kind !== 'stalled' && kind !== 'dark';

const sightOf = ({ watching }: AppState): StopInput['sight'] => {
  const reading = watching.reading.value;
  if (reading === null) return watching.outcome.value === null ? null : 'other';
  if (reading.gate === 'dark') return 'dark';
  return reading.gate === null ? 'person' : 'other';
};

const GESTURES = ['pointerdown', 'keydown'] as const;

/** Tells outside the page what ends the watching of this tab, takes it back when it goes on, and marks the tab as one that watches. */
export function createStopTeller({ state, app, channels }: StopTellerParts): StopTeller {
  let known = initialStops(false);

  const take = (next: StopState) => {
    const before = known.stop;
    known = next;
    if (isSameStop(before, next.stop)) return;
    const settings = state.data.settings.peek();
    void channels.stopped(next.stop && sayStop(next.stop), settings, next.stop !== null && isLoud(next.stop));
  };
  const elsewhere = () => state.app.otherTab.value || state.camera.sample.value;

  effect(() => {
    const { monitor, why } = state.watching;
    const input: StopInput = {
      at: state.app.now.value,
      monitor: monitor.value,
      why: why.value,
      muted: state.camera.muted.value,
      sight: sightOf(state),
    };
    take(elsewhere() ? initialStops(false) : stepStops(known, input));
  });
  effect(() => {
    const monitor = state.watching.monitor.value;
    const at = state.app.now.value;
    if (monitor !== 'off' && !elsewhere()) setWatchMark({ at, paused: monitor === 'paused' });
    else if (known.stop === null) setWatchMark(null);
  });
  for (const gesture of GESTURES)
    addEventListener(gesture, () => known.stop && isOnlySaid(known.stop) && take(initialStops(false)), true);

  return {
    tell(stop) {
      take({ ...known, stop });
      setWatchMark({ at: state.app.now.peek(), paused: true }); // said again after the next reload, unless somebody saw it
      if (state.app.notice.peek() === null) app.tell(sayStop(stop).body); // what is wrong with the data matters more
    },
    resumes: () => take({ ...known, watched: true }),
  };
}
