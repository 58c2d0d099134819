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
import type { InstallOffer } from '../platform/install.ts';
import type { UpdateOffer } from '../platform/offline.ts';
import type { BackendName, LoadProgress } from '../pose/estimator.ts';
import type { Pose } from '../pose/pose.ts';
import type { Archive } from '../history/store/archive.ts';
import type { NightlyFault } from '../history/records/nightly.ts';
import type { SavedSnapshot } from '../history/records/snapshot.ts';
import type { MonitorNotice, Unkept, UnkeptReason } from '../monitor/failure.ts';

/** The networks in use. */
export interface EngineInfo {
  readonly backend: BackendName;
  readonly model: string; // name to show
  readonly note: EngineNote | null; // why the engine was replaced; null: it is the first one
}

/** A pause of watching. */
export interface Pause {
  readonly until: Millis | null; // epoch, ms; null: until the person resumes
  readonly because: 'call' | 'person' | 'taken' | 'snapshot'; // 'taken': another program uses the camera, probably for a call
}

/** What the monitor sees, and whether it runs. */
export interface WatchingState {
  readonly monitor: ReadonlySignal<MonitorState>;
  readonly changedAt: ReadonlySignal<Millis>; // epoch, ms, when `monitor` changed last
  readonly why: ReadonlySignal<MonitorTrouble | null>; // set when stalled or failed
  readonly pause: ReadonlySignal<Pause | null>; // null unless `monitor` is 'paused'
  readonly startedAt: ReadonlySignal<Millis | null>; // epoch, ms, when watching began; null while off
  readonly loading: ReadonlySignal<LoadProgress | null>; // set only while the models load
  readonly engine: ReadonlySignal<EngineInfo | null>; // null until the first model runs
  readonly frames: ReadonlySignal<number>; // analysed since start
  readonly reading: ReadonlySignal<Reading | null>; // null: nobody is in the picture, or no frame yet
  readonly outcome: ReadonlySignal<Outcome | null>; // null: no frame yet
  readonly pose: ReadonlySignal<Pose | null>; // of the last analysed frame, only while the page is visible
  readonly curves: ReadonlySignal<LiveCurves | null>; // curves of the back from the side, while a screen shows them; null: not measured yet
  readonly standingUp: ReadonlySignal<boolean>; // a person stands although the baseline was made sitting
  readonly events: ReadonlySignal<readonly PlumblineEvent[]>; // of this session, oldest first, at most the last 50
  readonly dismissed: ReadonlySignal<Millis | null>; // epoch, ms: time of the warning that the person dismissed; null: none
}

/** The camera, or the sample clip in its place. */
export interface CameraState {
  readonly device: ReadonlySignal<CameraIdentity | null>; // the open camera; null: none
  readonly devices: ReadonlySignal<readonly CameraIdentity[]>; // all cameras that the browser lists
  readonly stream: ReadonlySignal<MediaStream | null>; // shown as the live picture; also set for the sample clip
  readonly sample: ReadonlySignal<boolean>; // the sample clip stands in for the camera
  readonly muted: ReadonlySignal<boolean>; // the system mutes the open camera: a privacy switch, or a call
  readonly trouble: ReadonlySignal<CameraErrorKind | null>; // why the camera cannot be opened; null: no trouble
}

export interface CalibrationState {
  readonly baseline: ReadonlySignal<{ readonly id: string; readonly name: string } | null>; // the baseline in use; null: none
  readonly baselines: ReadonlySignal<readonly Baseline[]>; // all stored ones, newest first, without that of the sample clip
  readonly progress: ReadonlySignal<CalibrationProgress | null>; // null: no calibration is running
  readonly steps: ReadonlySignal<readonly CalibrationStep[]>; // the steps of the last calibration that was started; empty: none yet
}

/** The folder that a backup is written into once a day. */
export interface NightlyFolder {
  readonly name: string; // as the browser gives it
  readonly made: Millis | null; // epoch, when the newest file was written; null: none yet
  readonly held: Millis | null; // epoch, when the newest file was last known to hold everything
  readonly fault: NightlyFault | null; // why the last attempt failed
  again(): Promise<void>; // needs a click: asks for the permission where it has lapsed, and tries at once
  dismiss(): Promise<void>; // the fault was read
  forget(): Promise<void>; // the files stay
}

/** A backup that is made by itself, in browsers that let a page write into a folder. */
export interface NightlyBackup {
  readonly folder: NightlyFolder | null; // null: none is chosen, and nothing is written
  readonly told: boolean; // a fault stands that the person has not put away
  readonly busy: boolean; // a backup is being written
  choose(): Promise<void>; // needs a click: the browser asks for a folder, and a first backup is written there
}

/** Stored data, and the source of the trends. */
export interface DataState {
  readonly settings: ReadonlySignal<Settings>;
  readonly recorded: ReadonlySignal<number>; // incremented when the records have changed
  readonly storage: ReadonlySignal<StorageUse | null>; // null: not asked yet
  readonly trends: ReadonlySignal<TrendsSource | null>; // null until the trends are opened
  readonly nightly: ReadonlySignal<NightlyBackup | null>; // null: this browser cannot write into a folder
}

export interface RemindersState {
  readonly prompt: ReadonlySignal<Prompt | null>; // the open suggestion; null: none
  readonly lastBreak: ReadonlySignal<LastBreak | null>; // null: none yet
  readonly reset: ReadonlySignal<ResetProgress | null>; // null: no guided reset is running
}

/** The program: this tab, its windows, its version. */
export interface ShellState {
  readonly now: ReadonlySignal<Millis>; // epoch, ms; updated with every frame, and at least every 30 s
  readonly unkept: ReadonlySignal<UnkeptReason | null>; // why records cannot be written, as long as it lasts; null: they are
  readonly notice: ReadonlySignal<AppNotice | null>; // a failure beside the watching, until the person dismisses it
  readonly notifications: ReadonlySignal<NotificationState>;
  readonly otherTab: ReadonlySignal<boolean>; // another tab watches; this tab shows the data that it sends
  readonly mini: ReadonlySignal<'unsupported' | 'closed' | 'open'>; // the always-on-top window
  readonly miniByItself: ReadonlySignal<boolean>; // the browser can open it when the tab is left
  readonly install: ReadonlySignal<InstallOffer | null>; // the browser offers to install the page as an app; null: it does not
  readonly update: ReadonlySignal<UpdateOffer | null>; // a newer version is ready to be activated; null: none
}

/**
 * The state that the screens show. All signals are read-only here. Each group is written by one module, the file of the
 * same name in this folder (`app`: shell.ts).
 */
export interface AppState {
  readonly watching: WatchingState;
  readonly camera: CameraState;
  readonly calibration: CalibrationState;
  readonly data: DataState;
  readonly reminders: RemindersState;
  readonly app: ShellState;
}

/** The source of the trends: the person's records, or generated records of a year to try the charts with. */
export interface TrendsSource extends Pick<Archive, 'listed' | 'days' | 'records' | 'deleteDay'> {
  readonly sample: boolean;
  snapshots(): Promise<readonly SavedSnapshot[]>; // saved snapshots, newest first
}

/** A failure beside the watching, as a code; `src/ui/troubles` makes the sentence. A string is a sentence from a feature's catalogue. */
export type AppNotice =
  | Exclude<MonitorNotice, Unkept>
  | { readonly kind: 'otherCamera'; readonly name: string } // the chosen camera is missing, `name` was opened instead; '': the browser gives no name
  | { readonly kind: 'tabStuck' } // the watching tab does not release the lock
  | { readonly kind: 'notShown' } // the system showed no notification
  | string;
