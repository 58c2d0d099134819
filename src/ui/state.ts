import { signal, type Signal } from '@preact/signals';
import type { LastBreak, Outcome, PlumblineEvent, Prompt, ResetProgress } from '../alerts/index.ts';
import type { CameraErrorKind } from '../camera/index.ts';
import type { Baseline } from '../geometry/baseline.ts';
import type { Reading } from '../geometry/reading.ts';
import { millis, type Millis } from '../geometry/units.ts';
import type { Settings } from '../history/records/settings.ts';
import type { LiveCurves } from '../monitor/curves.ts';
import type { CalibrationProgress, CameraIdentity } from '../monitor/protocol.ts';
import type { MonitorState } from '../monitor/status.ts';
import type { NotificationState, StorageUse } from '../platform/index.ts';
import type { BackendName, LoadProgress } from '../pose/estimator.ts';
import type { UpdateOffer } from '../platform/index.ts';
import type { Pose } from '../pose/pose.ts';
import type { SnapshotsSource } from './snapshots-source.ts';
import type { TrendsSource } from './trends-source.ts';

export interface Engine {
  readonly backend: BackendName;
  readonly model: string; // for people
  readonly note: string | null; // 'fell back to ...'
}

export interface Pause {
  readonly until: Millis | null; // epoch; null: until resumed by hand
  readonly because: 'call' | 'person' | 'taken' | 'snapshot'; // taken: another program has the camera, probably a call
}

/** What the screens show. Written by the monitor's side, read by the ui; the ui writes none of it. */
export interface AppState {
  readonly now: Signal<Millis>; // epoch; moved on by every tick and at least every 30 s
  readonly monitor: Signal<MonitorState>;
  readonly why: Signal<string | null>; // a sentence when paused, stalled or failed
  readonly trouble: Signal<CameraErrorKind | null>; // set while the camera cannot be had
  readonly loading: Signal<LoadProgress | null>; // models on their way; null before and after
  readonly engine: Signal<Engine | null>; // null until the first model runs
  readonly frames: Signal<number>; // analysed since start
  readonly startedAt: Signal<Millis | null>; // epoch, when watching began; null while off
  readonly pause: Signal<Pause | null>; // null unless `monitor` is 'paused'
  readonly sample: Signal<boolean>; // the sample clip stands in for the camera
  readonly stream: Signal<MediaStream | null>; // what the live picture is drawn from, of the sample too
  readonly pose: Signal<Pose | null>; // of the last analysed frame, only while the page is visible
  readonly curves: Signal<LiveCurves | null>; // the back from the side, while a screen asks for it; null: nothing yet
  readonly reading: Signal<Reading | null>; // null: nobody, or nothing yet
  readonly outcome: Signal<Outcome | null>; // null: nothing yet
  readonly events: Signal<readonly PlumblineEvent[]>; // of this session, oldest first; the last 50 are enough
  readonly baseline: Signal<{ readonly id: string; readonly name: string } | null>; // the one in use
  readonly baselines: Signal<readonly Baseline[]>; // all that are kept, newest first, the sample's own left out
  readonly calibration: Signal<CalibrationProgress | null>; // null: none under way
  readonly cameras: Signal<readonly CameraIdentity[]>;
  readonly camera: Signal<CameraIdentity | null>; // the open one
  readonly notifications: Signal<NotificationState>;
  readonly notice: Signal<string | null>; // a sentence about something that went wrong beside the watching
  readonly storage: Signal<StorageUse | null>; // null: the browser does not say
  readonly settings: Signal<Settings>;
  readonly elsewhere: Signal<boolean>; // another tab watches; what is shown here is what it says
  readonly trends: Signal<TrendsSource | null>; // null until the trends are first opened
  readonly snapshots: Signal<SnapshotsSource | null>; // null until the snapshots are first opened
  readonly recorded: Signal<number>; // counted up when what is recorded has changed
  readonly update: Signal<UpdateOffer | null>; // a newer version waits; null: none
  readonly muted: Signal<boolean>; // the system cut the open camera's picture off: its own switch, or a call
  readonly feet: Signal<boolean>; // somebody stands before a camera that was calibrated sitting
  readonly reset: Signal<ResetProgress | null>; // the guided reset; null: none under way
  readonly lastBreak: Signal<LastBreak | null>; // null: none yet
  readonly prompt: Signal<Prompt | null>; // the suggestion that stands
  readonly mini: Signal<'unsupported' | 'closed' | 'open'>; // the always-on-top window
}

export const createState = (settings: Settings, now: Millis = millis(Date.now())): AppState => ({
  now: signal(now),
  monitor: signal('off'),
  why: signal(null),
  trouble: signal(null),
  loading: signal(null),
  engine: signal(null),
  frames: signal(0),
  startedAt: signal(null),
  pause: signal(null),
  sample: signal(false),
  stream: signal(null),
  pose: signal(null),
  curves: signal(null),
  reading: signal(null),
  outcome: signal(null),
  events: signal([]),
  baseline: signal(null),
  baselines: signal([]),
  calibration: signal(null),
  cameras: signal([]),
  camera: signal(null),
  notifications: signal('default'),
  notice: signal(null),
  elsewhere: signal(false),
  trends: signal(null),
  snapshots: signal(null),
  recorded: signal(0),
  update: signal(null),
  storage: signal(null),
  settings: signal(settings),
  muted: signal(false),
  feet: signal(false),
  reset: signal(null),
  lastBreak: signal(null),
  prompt: signal(null),
  mini: signal('unsupported'),
});
