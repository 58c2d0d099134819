import { effect } from '@preact/signals';
import type { CameraErrorKind } from '../../camera/window/error.ts';
import { millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { cameraEvent, type CameraFault } from '../../history/records/event.ts';
import { localOffset } from '../../history/records/calendar.ts';
import type { AppState } from '../../state/state.ts';
import type { AppWriters } from '../../state/create-state.ts';

/** Camera errors that are recorded. The others happen before anything was watched. */
const FAULTS: Readonly<Partial<Record<CameraErrorKind, CameraFault>>> = {
  refused: 'refused',
  absent: 'absent',
  busy: 'busy',
  unplugged: 'unplugged',
};

const faultOf = ({ camera, watching }: AppState): CameraFault | null => {
  if (camera.trouble.value !== null) return FAULTS[camera.trouble.value] ?? null;
  if (watching.pause.value?.because === 'taken') return 'busy';
  if (camera.muted.value) return 'muted';
  return watching.monitor.value === 'stalled' ? 'stalled' : null;
};

/**
 * Calls `onFault` when a working camera fails and when it works again. Ignores a camera that never worked, the sample, and
 * other tabs. Returns a function that stops it.
 */
export function followFaults(state: AppState, onFault: (fault: CameraFault) => void): () => void {
  let watched = false;
  let standing: CameraFault | null = null;
  return effect(() => {
    const monitor = state.watching.monitor.value;
    const fault = faultOf(state);
    if (state.app.otherTab.value || state.camera.sample.value) return;
    const watching = fault === null && (monitor === 'watching' || monitor === 'away');
    if (watching) watched = true;
    if (fault !== null && fault !== standing) {
      // After a switch or a call the first new picture takes a moment. That is not a fault of its own.
      if (!watched || (fault === 'stalled' && standing !== null)) return;
      standing = fault;
      onFault(fault);
    } else if (standing !== null && watching) {
      standing = null;
      onFault('recovered');
    } else if (fault === null && (monitor === 'off' || state.watching.pause.value !== null)) {
      standing = null; // stopped or paused by the person: whether the camera works again is unknown
    }
  });
}

export interface FaultRecorderParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly history: History;
}

/** Records camera faults as events. This runs in the window, because the worker learns of some faults only. */
export function recordFaults({ state, writers, history }: FaultRecorderParts): void {
  const record = async (fault: CameraFault) => {
    const at = millis(Date.now());
    await history.save({ events: [cameraEvent(fault, at, localOffset(at))] });
    writers.data.recordsChanged();
  };
  followFaults(state, (fault) => {
    record(fault).catch((failure: unknown) => writers.app.tellFailure(failure));
  });
}
