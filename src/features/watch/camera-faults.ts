import { effect } from '@preact/signals';
import type { CameraErrorKind } from '../../camera/index.ts';
import { millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { cameraEvent, type CameraFault } from '../../history/records/event.ts';
import { localOffset } from '../../history/records/day-key.ts';
import type { AppState } from '../../state/state.ts';
import type { AppWriters } from '../../state/create-state.ts';

/** Troubles that are worth remembering; the others are over before anything was watched. */
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
 * Calls `onFault` when the camera that watched stops doing so, and when it is back; not of a camera that never worked, of
 * the sample, or of what happens in another tab. Answers how to stop.
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
      // After a switch or a call it takes a moment until fresh pictures come: that is no fault of its own.
      if (!watched || (fault === 'stalled' && standing !== null)) return;
      standing = fault;
      onFault(fault);
    } else if (standing !== null && watching) {
      standing = null;
      onFault('recovered');
    } else if (fault === null && (monitor === 'off' || state.watching.pause.value !== null)) {
      standing = null; // the person ended or paused it: nobody knows whether the camera came back
    }
  });
}

export interface FaultRecorderParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly history: History;
}

/** Writes the camera's faults among the events. The window hears of them all, the worker only of some. */
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
