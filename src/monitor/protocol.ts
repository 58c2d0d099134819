import type { CameraErrorKind } from '../camera/window/error.ts';
import type { FrameFeed, WorkerCapabilities } from '../camera/feed.ts';
import type { StallReason } from '../camera/pure/stall.ts';
import type { Outcome, PlumblineEvent } from '../alerts/decide/outcome.ts';
import type { LastBreak, Prompt } from '../alerts/breaks/state.ts';
import type { ReminderSettings } from '../alerts/reminders/reminder-settings.ts';
import type { ResetProgress } from '../alerts/breaks/reset/reset.ts';
import type { AlertSettings } from '../alerts/settings.ts';
import type { Baseline } from '../geometry/baseline.ts';
import type { Profile } from '../geometry/profile-ids.ts';
import type { CalibrationFault } from '../geometry/calibration/calibration.ts';
import type { Reading } from '../geometry/reading.ts';
import { seconds, type Millis } from '../base/units.ts';
import type { BackendName, LoadProgress } from '../pose/estimator.ts';
import type { Pose } from '../pose/pose.ts';
import type { Failure, MonitorNotice } from './failure.ts';
import type { LiveCurves } from './live-curves.ts';

/** The value of data-monitor. `watching` and `away` both analyse frames. */
export type MonitorState = 'off' | 'starting' | 'watching' | 'paused' | 'away' | 'stalled' | 'failed';

/** Why the monitor is `stalled` or `failed`. */
export type MonitorTrouble =
  | { readonly kind: 'stalled'; readonly reason: StallReason }
  | { readonly kind: 'camera'; readonly error: CameraErrorKind } // it cannot be opened
  | { readonly kind: 'watchedElsewhere' } // in another tab
  | { readonly kind: 'worker'; readonly detail: string | null } // the worker died; detail: the browser's message; null: it never ran
  | { readonly kind: 'unresponsive' } // the worker says nothing: it is stuck, or the machine is overloaded
  | Failure;

/** Whether `b` need not be posted after `a`: a stalled camera is posted once, and again when the reason changes. */
export const isSameTrouble = (a: MonitorTrouble | null, b: MonitorTrouble | null): boolean =>
  a === b || (a?.kind === 'stalled' && b?.kind === 'stalled' && a.reason === b.reason);

/** Why the estimator was replaced, or does less. */
export type EngineNote =
  | { readonly kind: 'restarted'; readonly failed: BackendName } // after a failed run on this backend
  | { readonly kind: 'faster' } // the graphics hardware has taken over
  | { readonly kind: 'busy' }; // not replaced, but it looks less often: the machine has no power to spare

/** Time from a failure of the monitor to the next attempt. [H] */
export const RETRY_AFTER = seconds(15);

/** Id of the baseline of the sample clip; the ui has its name. */
export const SAMPLE_BASELINE = 'sample';

export type CalibrationStep = 'upright' | 'slump' | 'chinForward';

export type ToWorker =
  | { readonly type: 'prepare' } // before a start: loads the networks while the camera opens
  | { readonly type: 'start'; readonly feed: FrameFeed; readonly camera: CameraIdentity } // also after a pause or a reopening
  | { readonly type: 'stop'; readonly why?: MonitorTrouble } // saves the state and closes the camera; why: absent for the person's order
  | { readonly type: 'pause'; readonly until: Millis | null } // likewise; 'resumeDue' follows at `until`, epoch. null: the person resumes
  | { readonly type: 'snooze'; readonly until: Millis }
  | { readonly type: 'wake' }
  | {
      readonly type: 'settings'; // as the person chose them: the monitor fits them to the body
      readonly alerts: AlertSettings;
      readonly reminders: ReminderSettings;
      readonly profiles: readonly Profile[];
    }
  | { readonly type: 'reminder'; readonly order: ReminderOrder }
  | { readonly type: 'calibrate'; readonly ask: CalibrationAsk }
  | { readonly type: 'retryCalibrationStep' } // after a refusal
  | { readonly type: 'cancelCalibration' }
  | { readonly type: 'baselines'; readonly chosen: string | null } // a baseline was chosen, renamed or deleted: read them again
  | { readonly type: 'visible'; readonly visible: boolean } // only a visible page gets poses
  | { readonly type: 'curves'; readonly wanted: boolean } // whether a screen shows the curves of the back
  | { readonly type: 'save' } // the page may be closed: write everything now
  | { readonly type: 'muted'; readonly muted: boolean }; // the camera's own switch

/** The person's commands about breaks and suggestions. */
export type ReminderOrder =
  | 'beginReset' // starts the two-minute reset, also again
  | 'skipExercise'
  | 'endReset' // ends it early: nothing is credited
  | 'hadWater'
  | 'movedDesk' // from sitting to standing or back
  | 'later'; // postpones the current suggestion

/** Identifies a camera; a baseline belongs to one. */
export interface CameraIdentity {
  readonly id: string; // stable per origin, from enumerateDevices; 'sample' for the sample clip
  readonly label: string;
}

export interface CalibrationAsk {
  readonly steps: readonly CalibrationStep[]; // in their order; 'upright' is the first
  readonly name: string; // typed by the person
  readonly desk: 'sitting' | 'standing';
  readonly replaces: string | null; // id of the baseline that this one replaces; null: a new one
}

/** Why a step of the calibration was refused. */
export type Refusal = CalibrationFault | 'hardlySeen'; // too few pictures show somebody

export type CalibrationProgress =
  | { readonly phase: 'prepare' | 'hold'; readonly step: CalibrationStep; readonly secondsLeft: number }
  | { readonly phase: 'refused'; readonly step: CalibrationStep; readonly fault: Refusal } // the step may be tried again
  | { readonly phase: 'done'; readonly baseline: Baseline };

export type FromWorker =
  | { readonly type: 'ready'; readonly capabilities: WorkerCapabilities } // first message: the worker runs
  | { readonly type: 'loading'; readonly progress: LoadProgress }
  | { readonly type: 'state'; readonly state: MonitorState; readonly why: MonitorTrouble | null } // why: set when stalled or failed
  | { readonly type: 'engine'; readonly backend: BackendName; readonly model: string; readonly note: EngineNote | null }
  | {
      readonly type: 'tick'; // once per analysed frame
      readonly frames: number;
      readonly reading: Reading | null; // null: nobody
      readonly outcome: Outcome;
      readonly pose: Pose | null; // only while visible
      readonly baseline: { readonly id: string; readonly name: string } | null;
      readonly standingUp: boolean; // the person stands, with a seated calibration: that counts as rest
    }
  | { readonly type: 'curves'; readonly curves: LiveCurves } // every few seconds in a side view, while wanted
  | { readonly type: 'event'; readonly event: PlumblineEvent }
  | { readonly type: 'reset'; readonly progress: ResetProgress | null } // null: ended early, or closed when done
  | { readonly type: 'breaks'; readonly last: LastBreak | null; readonly prompt: Prompt | null } // whenever either changes
  | { readonly type: 'prompt'; readonly prompt: Prompt } // a new suggestion
  | { readonly type: 'calibration'; readonly progress: CalibrationProgress }
  | { readonly type: 'reopen' } // the camera is stalled: open it again
  | { readonly type: 'resumeDue' } // the pause is over
  | { readonly type: 'forgotten' } // everything was deleted in another tab: the window must let the camera go
  | { readonly type: 'notice'; readonly notice: MonitorNotice };
