import { effect } from '@preact/signals';
import type { CameraErrorKind } from '../camera/index.ts';
import { millis } from '../geometry/units.ts';
import type { History } from '../history/store/history.ts';
import { cameraEvent, type CameraFault } from '../history/records/event.ts';
import { localOffset } from '../history/records/day-key.ts';
import type { AppState } from '../ui/index.ts';

/** Troubles that are worth remembering; the others are over before anything was watched. */
const FAULTS: Readonly<Partial<Record<CameraErrorKind, CameraFault>>> = {
  refused: 'refused',
  absent: 'absent',
  busy: 'busy',
  unplugged: 'unplugged',
};

const faultOf = ({ trouble, muted, monitor, pause }: AppState): CameraFault | null => {
  if (trouble.value !== null) return FAULTS[trouble.value] ?? null;
  if (pause.value?.because === 'taken') return 'busy';
  if (muted.value) return 'muted';
  return monitor.value === 'stalled' ? 'stalled' : null;
};

/**
 * Tells `keep` when the camera that watched stops doing so, and when it is back; not of a camera that never worked, of
 * the sample, or of what happens in another tab. Answers how to stop.
 */
export function followFaults(state: AppState, keep: (fault: CameraFault) => void): () => void {
  let watched = false;
  let standing: CameraFault | null = null;
  return effect(() => {
    const monitor = state.monitor.value;
    const fault = faultOf(state);
    if (state.elsewhere.value || state.sample.value) return;
    const watching = fault === null && (monitor === 'watching' || monitor === 'away');
    if (watching) watched = true;
    if (fault !== null && fault !== standing) {
      // After a switch or a call it takes a moment until fresh pictures come: that is no fault of its own.
      if (!watched || (fault === 'stalled' && standing !== null)) return;
      standing = fault;
      keep(fault);
    } else if (standing !== null && watching) {
      standing = null;
      keep('recovered');
    } else if (fault === null && (monitor === 'off' || state.pause.value !== null)) {
      standing = null; // the person ended or paused it: nobody knows whether the camera came back
    }
  });
}

/** Writes the camera's faults among the events. The window hears of them all, the worker only of some. */
export function keepFaults(state: AppState, history: History): void {
  const keep = async (fault: CameraFault) => {
    const at = millis(Date.now());
    await history.save({ events: [cameraEvent(fault, at, localOffset(at))] });
    state.recorded.value += 1;
  };
  followFaults(state, (fault) => {
    keep(fault).catch((failure: unknown) => {
      state.notice.value = failure instanceof Error ? failure.message : String(failure);
    });
  });
}
