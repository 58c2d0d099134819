import type { ReadonlySignal } from '@preact/signals';
import type { LastBreak, Prompt } from '../alerts/breaks/state.ts';
import type { Outcome, PlumblineEvent } from '../alerts/decide/outcome.ts';
import type { ResetProgress } from '../alerts/breaks/reset/reset.ts';
import type { CameraErrorKind } from '../camera/window/error.ts';
import type { Baseline } from '../geometry/baseline.ts';
import type { Reading } from '../geometry/reading.ts';
import type { Millis } from '../base/units.ts';
import type { Settings } from '../history/records/settings.ts';
import type { LiveCurves } from '../monitor/live-curves.ts';
import type {
  CalibrationProgress,
  CalibrationStep,
  CameraIdentity,
  EngineNote,
  MonitorState,
  MonitorTrouble,
} from '../monitor/protocol.ts';
import type { NotificationState } from '../platform/notifications.ts';
import type { StorageUse } from '../platform/persistence.ts';
import type { UpdateOffer } from '../platform/offline.ts';
import type { BackendName, LoadProgress } from '../pose/estimator.ts';
import type { Pose } from '../pose/pose.ts';
import type { Archive } from '../history/store/archive.ts';
import type { SavedSnapshot } from '../history/records/snapshot.ts';
import type { MonitorNotice } from '../monitor/failure.ts';

/** The networks in use. */
export interface EngineInfo {
  readonly backend: BackendName;
  readonly model: string; // for people
  readonly note: EngineNote | null; // why another runs than before; null: it is the first
}

export interface Pause {
  readonly until: Millis | null; // epoch; null: until resumed by hand
  readonly because: 'call' | 'person' | 'taken' | 'snapshot'; // taken: another program has the camera, probably a call
}

/** What the monitor sees, and whether it runs. */
export interface WatchingState {
  readonly monitor: ReadonlySignal<MonitorState>;
  readonly why: ReadonlySignal<MonitorTrouble | null>; // set when stalled or failed
  readonly pause: ReadonlySignal<Pause | null>; // null unless `monitor` is 'paused'
  readonly startedAt: ReadonlySignal<Millis | null>; // epoch, when watching began; null while off
  readonly loading: ReadonlySignal<LoadProgress | null>; // models on their way; null before and after
  readonly engine: ReadonlySignal<EngineInfo | null>; // null until the first model runs
  readonly frames: ReadonlySignal<number>; // analysed since start
  readonly reading: ReadonlySignal<Reading | null>; // null: nobody, or nothing yet
  readonly outcome: ReadonlySignal<Outcome | null>; // null: nothing yet
  readonly pose: ReadonlySignal<Pose | null>; // of the last analysed frame, only while the page is visible
  readonly curves: ReadonlySignal<LiveCurves | null>; // the back from the side, while a screen asks for it; null: nothing yet
  readonly standingUp: ReadonlySignal<boolean>; // somebody stands before a camera that was calibrated sitting
  readonly events: ReadonlySignal<readonly PlumblineEvent[]>; // of this session, oldest first; the last 50 are enough
  readonly dismissed: ReadonlySignal<Millis | null>; // epoch, time of the warning that the person dismissed; null: none
}

/** The camera, or the sample clip in its place. */
export interface CameraState {
  readonly device: ReadonlySignal<CameraIdentity | null>; // the open one
  readonly devices: ReadonlySignal<readonly CameraIdentity[]>; // all that the browser lists
  readonly stream: ReadonlySignal<MediaStream | null>; // what the live picture is drawn from, of the sample too
  readonly sample: ReadonlySignal<boolean>; // the sample clip stands in for the camera
  readonly muted: ReadonlySignal<boolean>; // the system cut the open camera's picture off: its own switch, or a call
  readonly trouble: ReadonlySignal<CameraErrorKind | null>; // set while the camera cannot be had
}

export interface CalibrationState {
  readonly baseline: ReadonlySignal<{ readonly id: string; readonly name: string } | null>; // the one in use
  readonly baselines: ReadonlySignal<readonly Baseline[]>; // all that are kept, newest first, the sample's own left out
  readonly progress: ReadonlySignal<CalibrationProgress | null>; // null: none under way
  readonly steps: ReadonlySignal<readonly CalibrationStep[]>; // as the person asked for them last; empty: not yet
}

/** What is stored, and what reads it. */
export interface DataState {
  readonly settings: ReadonlySignal<Settings>;
  readonly recorded: ReadonlySignal<number>; // counted up when what is recorded has changed
  readonly storage: ReadonlySignal<StorageUse | null>; // null: the browser does not say
  readonly trends: ReadonlySignal<TrendsSource | null>; // null until the trends are first opened
}

export interface RemindersState {
  readonly prompt: ReadonlySignal<Prompt | null>; // the suggestion that stands
  readonly lastBreak: ReadonlySignal<LastBreak | null>; // null: none yet
  readonly reset: ReadonlySignal<ResetProgress | null>; // the guided reset; null: none under way
}

/** The program itself: this tab, its windows, its version. */
export interface ShellState {
  readonly now: ReadonlySignal<Millis>; // epoch; moved on by every tick and at least every 30 s
  readonly notice: ReadonlySignal<AppNotice | null>; // something that went wrong beside the watching, until it has been read
  readonly notifications: ReadonlySignal<NotificationState>;
  readonly otherTab: ReadonlySignal<boolean>; // another tab watches; what is shown here is what it says
  readonly mini: ReadonlySignal<'unsupported' | 'closed' | 'open'>; // the always-on-top window
  readonly update: ReadonlySignal<UpdateOffer | null>; // a newer version waits; null: none
}

/**
 * What the screens show. The ui only reads it: every signal is read-only here. Each group has one writer, the module
 * of that name beside this file (`app`: shell.ts).
 */
export interface AppState {
  readonly watching: WatchingState;
  readonly camera: CameraState;
  readonly calibration: CalibrationState;
  readonly data: DataState;
  readonly reminders: RemindersState;
  readonly app: ShellState;
}

/** Where the trends come from: the person's own records, or a made-up year to try the charts with. */
export interface TrendsSource extends Pick<Archive, 'listed' | 'days' | 'records' | 'deleteDay'> {
  readonly sample: boolean;
  snapshots(): Promise<readonly SavedSnapshot[]>; // those that are kept, newest first
}

/** Something to tell beside the watching, as a code: `src/ui/troubles` words it. A string is a sentence of a feature's own catalogue. */
export type AppNotice =
  | MonitorNotice
  | { readonly kind: 'otherCamera'; readonly name: string } // the one that was chosen has gone; '': the browser does not name it
  | { readonly kind: 'tabStuck' } // the tab that watches does not let go
  | { readonly kind: 'notShown' } // the system did not show a notification
  | string;
