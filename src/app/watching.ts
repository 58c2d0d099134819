import { holdCamera, openSample, type HeldCamera, type HeldState, type OpenCamera } from '../camera/index.ts';
import type { FromWorker } from '../monitor/protocol.ts';
import { createHandle, type MonitorHandle } from '../monitor/window/handle.ts';
import { takeWatchLock, type WatchLock } from '../platform/index.ts';
import type { AppState } from '../ui/index.ts';

const ELSEWHERE = 'Plumbline is already watching in another tab. Use that one, or stop it there and start here.';

/** A camera, or the sample, from the click on start until it is stopped. */
export interface Watching {
  readonly handle: MonitorHandle;
  start(source: 'camera' | 'sample'): void;
  /** Closes camera and feed; the monitor is told by whoever asks for it. */
  close(): void;
  /** Opens the same source again, with the camera that is chosen now. */
  reopen(): void;
}

export function createWatching(state: AppState, hear: (message: FromWorker) => void): Watching {
  const handle = createHandle(hear);
  let held: HeldCamera | null = null;
  let lock: WatchLock | null = null;
  let source: 'camera' | 'sample' = 'camera';

  const request = () => {
    const { cameraId } = state.settings.value;
    return cameraId === null ? {} : { deviceId: cameraId };
  };

  const follow = (now: HeldState) => {
    switch (now.kind) {
      case 'opening':
        if (state.monitor.value !== 'stalled') hear({ type: 'state', state: 'starting', why: null });
        return;
      case 'failed':
        handle.release();
        handle.send({ type: 'stop' });
        state.trouble.value = now.error.kind;
        state.stream.value = null;
        hear({ type: 'state', state: 'failed', why: now.error.message });
        return;
      case 'open':
        return opened(now.camera, now.muted);
    }
  };

  const opened = (camera: OpenCamera, muted: boolean) => {
    const fresh = state.stream.value !== camera.stream;
    if (!fresh) return handle.send({ type: 'muted', muted });
    state.trouble.value = null;
    state.camera.value = camera.name;
    state.sample.value = camera.sample !== null;
    state.stream.value = camera.stream;
    state.notice.value = camera.note ?? state.notice.value;
    handle.start(camera);
  };

  const close = () => {
    held?.close();
    held = null;
    void lock?.release();
    lock = null;
    handle.release();
    state.stream.value = null;
    state.camera.value = null;
    state.sample.value = false;
    state.trouble.value = null;
  };

  const start = (wanted: 'camera' | 'sample') => {
    close();
    source = wanted;
    // The camera is asked for before anything is awaited: browsers want the click that led here.
    held = wanted === 'sample' ? holdCamera({}, follow, () => openSample()) : holdCamera(request(), follow);
    void holdLock(held);
  };

  /** Two tabs would fight for the camera and count every minute twice: the one that came first goes on. */
  const holdLock = async (mine: HeldCamera) => {
    const result = await takeWatchLock();
    if (result.kind === 'held' && held !== mine) await result.lock.release();
    else if (result.kind === 'held') lock = result.lock;
    else if (result.kind === 'someone else watches' && held === mine) {
      close();
      handle.send({ type: 'stop' });
      hear({ type: 'state', state: 'failed', why: ELSEWHERE });
    }
  };

  return {
    handle,
    start,
    close,
    reopen: () => (held ? held.reopen(source === 'camera' ? request() : {}) : start(source)),
  };
}
