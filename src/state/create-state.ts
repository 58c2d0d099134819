import { millis, type Millis } from '../base/units.ts';
import type { Settings } from '../history/records/settings.ts';
import type { AppState } from './state.ts';
import { createCalibrationState, type CalibrationWriter } from './calibration.ts';
import { createCameraState, type CameraWriter } from './camera.ts';
import { createDataState, type DataWriter } from './data.ts';
import { createRemindersState, type RemindersWriter } from './reminders.ts';
import { createShellState, type ShellWriter } from './shell.ts';
import { createWatchingState, type WatchingWriter } from './watching.ts';

/** The functions that write each group of the state. Their names say what happened. */
export interface AppWriters {
  readonly watching: WatchingWriter;
  readonly camera: CameraWriter;
  readonly calibration: CalibrationWriter;
  readonly data: DataWriter;
  readonly reminders: RemindersWriter;
  readonly app: ShellWriter;
}

/** Creates the read-only state for all parts, and its writers for src/app. `now`: epoch, ms. */
export function createAppState(settings: Settings, now: Millis = millis(Date.now())) {
  const writers: AppWriters = {
    watching: createWatchingState(),
    camera: createCameraState(),
    calibration: createCalibrationState(),
    data: createDataState(settings),
    reminders: createRemindersState(),
    app: createShellState(now),
  };
  const state: AppState = {
    watching: writers.watching.state,
    camera: writers.camera.state,
    calibration: writers.calibration.state,
    data: writers.data.state,
    reminders: writers.reminders.state,
    app: writers.app.state,
  };
  return { state, writers };
}
