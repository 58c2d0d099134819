import type { MonitorState, MonitorTrouble } from '../monitor/protocol.ts';
import { signal } from '@preact/signals';
import type { Outcome, PlumblineEvent } from '../alerts/decide/outcome.ts';
import { isSetBack } from '../base/clock.ts';
import { millis, type Millis } from '../base/units.ts';
import type { Reading } from '../geometry/reading.ts';
import type { LiveCurves } from '../monitor/live-curves.ts';
import type { LoadProgress } from '../pose/estimator.ts';
import type { Pose } from '../pose/pose.ts';
import type { EngineInfo, Pause, WatchingState } from './state.ts';

/** Number of events of this session that the page keeps. */
const EVENTS = 50;

/** The result of networks and alert rules for one frame. */
export interface AnalysedFrame {
  readonly frames: number; // analysed since start
  readonly reading: Reading | null;
  readonly outcome: Outcome;
  readonly pose: Pose | null; // null also while the page is hidden
  readonly standingUp: boolean;
}

/** Creates `AppState.watching`. The functions beside `state` are its only writers. */
export function createWatchingState() {
  const monitor = signal<MonitorState>('off');
  const changedAt = signal(millis(Date.now()));
  const why = signal<MonitorTrouble | null>(null);
  const pause = signal<Pause | null>(null);
  const startedAt = signal<Millis | null>(null);
  const loading = signal<LoadProgress | null>(null);
  const engine = signal<EngineInfo | null>(null);
  const frames = signal(0);
  const reading = signal<Reading | null>(null);
  const outcome = signal<Outcome | null>(null);
  const pose = signal<Pose | null>(null);
  const curves = signal<LiveCurves | null>(null);
  const standingUp = signal(false);
  const events = signal<readonly PlumblineEvent[]>([]);
  const dismissed = signal<Millis | null>(null);

  /** Clears what the last frame showed, so that the screens do not show it as current. */
  const forgetPicture = () => {
    standingUp.value = false;
    reading.value = null;
    curves.value = null;
    outcome.value = null;
    pose.value = null;
  };

  const state: WatchingState = {
    monitor,
    changedAt,
    why,
    pause,
    startedAt,
    loading,
    engine,
    frames,
    reading,
    outcome,
    pose,
    curves,
    standingUp,
    events,
    dismissed,
  };
  return {
    state,
    /** The person started a new session. */
    sessionStarted() {
      pause.value = null;
      events.value = [];
    },
    paused(as: Pause) {
      pause.value = as;
    },
    /** The pause ended: the person resumed, its time was over, or watching was stopped. */
    pauseEnded() {
      pause.value = null;
    },
    /** The system clock, epoch. When it was set back, the pause ends as much earlier: it lasts as long as was chosen. */
    clockMoved(from: Millis, to: Millis) {
      const { until, because } = pause.value ?? {};
      if (until && because && isSetBack(from, to)) pause.value = { because, until: millis(until + to - from) };
    },
    modelsLoading(progress: LoadProgress) {
      loading.value = progress;
    },
    engineReady(ready: EngineInfo) {
      engine.value = ready;
      loading.value = null;
    },
    /** `trouble`: why `to` is 'stalled' or 'failed'; null otherwise. */
    monitorChanged(to: MonitorState, trouble: MonitorTrouble | null) {
      if (monitor.value !== to) changedAt.value = millis(Date.now());
      monitor.value = to;
      why.value = trouble;
      if (to === 'off' || to === 'paused') forgetPicture();
      if (to === 'watching') startedAt.value ??= millis(Date.now());
      if (to === 'off') startedAt.value = null;
    },
    frameAnalysed(frame: AnalysedFrame) {
      frames.value = frame.frames;
      reading.value = frame.reading;
      outcome.value = frame.outcome;
      pose.value = frame.pose;
      standingUp.value = frame.standingUp;
    },
    curvesMeasured(measured: LiveCurves | null) {
      curves.value = measured;
    },
    /** No screen shows the curves any more. */
    curvesHidden() {
      curves.value = null;
    },
    eventHappened(event: PlumblineEvent) {
      events.value = [...events.value, event].slice(-EVENTS);
    },
    /** `at`: time (epoch, ms) of the warning that the person dismissed, on the page or in the mini window. */
    warningDismissed(at: Millis) {
      dismissed.value = at;
    },
  };
}
export type WatchingWriter = ReturnType<typeof createWatchingState>;
