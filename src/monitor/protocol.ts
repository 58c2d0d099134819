import type { Outcome, PlumblineEvent } from '../alerts/outcome.ts';
import type { AlertSettings } from '../alerts/settings.ts';
import type { Baseline } from '../geometry/baseline.ts';
import type { Reading } from '../geometry/reading.ts';
import type { Millis } from '../geometry/units.ts';
import type { BackendName, LoadProgress } from '../pose/estimator.ts';
import type { Pose } from '../pose/pose.ts';
import type { MonitorState } from './status.ts';

/** The frames' way into the worker. One of the three adapters of src/camera. */
export type FrameFeed =
  | { readonly kind: 'track'; readonly track: MediaStreamTrack } // worker MediaStreamTrackProcessor (Safari 18+)
  | { readonly kind: 'stream'; readonly readable: ReadableStream<VideoFrame> } // window's processor, transferred (Chromium)
  | { readonly kind: 'bitmaps'; readonly port: MessagePort }; // worker asks, window answers with ImageBitmap (Firefox)

export type CalibrationStep = 'upright' | 'slump' | 'chinForward';

export type ToWorker =
  | { readonly type: 'start'; readonly feed: FrameFeed; readonly camera: CameraIdentity; readonly sample: boolean }
  | { readonly type: 'stop' } // the camera is closed; state is saved first
  | { readonly type: 'pause'; readonly until: Millis | null } // analysis rests, the camera may stay open; null = until resumed
  | { readonly type: 'resume' }
  | { readonly type: 'snooze'; readonly until: Millis }
  | { readonly type: 'wake' }
  | { readonly type: 'settings'; readonly alerts: AlertSettings }
  | { readonly type: 'calibrate'; readonly steps: readonly CalibrationStep[]; readonly name: string }
  | { readonly type: 'cancelCalibration' }
  | { readonly type: 'baseline'; readonly id: string | null } // chosen, renamed or deleted elsewhere: read it again
  | { readonly type: 'visible'; readonly visible: boolean } // a visible page gets pose overlays, a hidden one does not
  | { readonly type: 'camera'; readonly fault: 'muted' | 'unmuted' | 'ended' };

/** Which camera the baseline belongs to. */
export interface CameraIdentity {
  readonly id: string; // stable per origin, from enumerateDevices; 'sample' for the sample clip
  readonly label: string;
}

export type CalibrationProgress =
  | { readonly phase: 'prepare' | 'hold'; readonly step: CalibrationStep; readonly secondsLeft: number }
  | { readonly phase: 'refused'; readonly step: CalibrationStep; readonly why: string } // the step may be tried again
  | { readonly phase: 'done'; readonly baseline: Baseline };

export type FromWorker =
  | { readonly type: 'loading'; readonly progress: LoadProgress }
  | { readonly type: 'state'; readonly state: MonitorState; readonly why: string | null } // why: a sentence when paused, stalled or failed
  | { readonly type: 'engine'; readonly backend: BackendName; readonly model: string; readonly note: string | null } // note: 'fell back to ...'
  | {
      readonly type: 'tick'; // once per analysed frame
      readonly frames: number;
      readonly reading: Reading | null; // null: nobody
      readonly outcome: Outcome;
      readonly pose: Pose | null; // only while visible
      readonly baseline: { readonly id: string; readonly name: string } | null;
    }
  | { readonly type: 'event'; readonly event: PlumblineEvent }
  | { readonly type: 'calibration'; readonly progress: CalibrationProgress }
  | { readonly type: 'stalled'; readonly reopen: boolean }; // ask the window to open the camera again
