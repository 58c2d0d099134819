import { holdCamera, type HeldCamera, type HeldState, type OpenCamera } from '../../camera/index.ts';
import type { FromWorker } from '../../monitor/protocol.ts';
import { createHandle, type MonitorHandle } from '../../monitor/window/handle.ts';
import { takeWatchLock, type WatchLock } from '../../platform/tabs.ts';
import type { AppState } from '../../state/state.ts';
import type { AppWriters } from '../../state/create-state.ts';

/** A camera, or the sample, from the click on start until it is stopped. */
export interface WatchSession {
  readonly handle: MonitorHandle;
  isOn(): boolean; // this tab holds a camera, or wants to
  start(source: 'camera' | 'sample'): void;
  /** Closes camera and feed; the monitor is told by whoever asks for it. */
  close(): void;
  /** The same for a pause: `sample` still says what is resumed after it. */
  suspend(): void;
  /** Opens the same source again, with the camera that is chosen now. */
  reopen(): void;
}

/** Loaded when the sample is first asked for: most people never see it, and it needs no click. */
const openSample = async (): Promise<OpenCamera> => (await import('../../camera/window/sample.ts')).openSample();

export interface WatchSessionParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly onMessage: (message: FromWorker) => void; // from the worker, and the same kind from here
}

export function createWatchSession({ state, writers, onMessage }: WatchSessionParts): WatchSession {
  const handle = createHandle(onMessage);
  let held: HeldCamera | null = null;
  let lock: WatchLock | null = null;
  let source: 'camera' | 'sample' = 'camera';
  let opened = false; // the camera has been ours since the person asked for it
  // Our own lock is free only some time after it was let go: taking it again must not find ourselves in the way.
  let lastLockWork: Promise<void> = Promise.resolve();
  const afterLockWork = (work: () => Promise<void>) => {
    lastLockWork = lastLockWork.then(work);
  };

  const request = () => {
    const { cameraId } = state.data.settings.value;
    return cameraId === null ? {} : { deviceId: cameraId };
  };

  const onCameraState = (now: HeldState) => {
    switch (now.kind) {
      case 'opening':
        if (state.watching.monitor.value !== 'stalled' && !isTaken())
          onMessage({ type: 'state', state: 'starting', why: null });
        return;
      case 'failed':
        handle.release();
        if (now.error.kind === 'busy' && (opened || isTaken())) return onTaken();
        handle.send({ type: 'stop' });
        writers.watching.pauseEnded();
        writers.camera.failed(now.error.kind);
        onMessage({ type: 'state', state: 'failed', why: { kind: 'camera', error: now.error.kind } });
        return;
      case 'open':
        return onOpen(now.camera, now.muted);
    }
  };

  const isTaken = () => state.watching.pause.value?.because === 'taken';

  /** Another program took the camera while it was ours: most likely a call. It is tried again, and nobody is nagged. */
  const onTaken = () => {
    opened = false;
    writers.camera.taken();
    writers.watching.paused({ until: null, because: 'taken' });
    if (state.watching.monitor.value !== 'paused') handle.send({ type: 'pause', until: null });
  };

  const onOpen = (camera: OpenCamera, muted: boolean) => {
    opened = true;
    if (isTaken()) writers.watching.pauseEnded();
    writers.camera.muteChanged(muted);
    const isNew = state.camera.stream.value !== camera.stream;
    if (!isNew) return handle.send({ type: 'muted', muted });
    writers.camera.opened({ device: camera.name, sample: camera.sample !== null, stream: camera.stream });
    if (camera.isSubstitute) writers.app.tell({ kind: 'otherCamera', name: camera.name.label });
    handle.start(camera);
  };

  /** Lets camera, feed and lock go. */
  const release = () => {
    opened = false;
    held?.close();
    held = null;
    const released = lock;
    lock = null;
    if (released) afterLockWork(() => released.release());
    handle.release();
  };
  const close = () => {
    release();
    writers.camera.closed();
  };

  const start = (wanted: 'camera' | 'sample') => {
    close();
    source = wanted;
    handle.send({ type: 'prepare' });
    // The camera is asked for before anything is awaited: browsers want the click that led here.
    held = wanted === 'sample' ? holdCamera({}, onCameraState, openSample) : holdCamera(request(), onCameraState);
    const own = held;
    afterLockWork(() => holdLock(own));
  };

  /** Two tabs would fight for the camera and count every minute twice: the one that came first goes on. */
  const holdLock = async (own: HeldCamera) => {
    const result = await takeWatchLock();
    if (result.kind === 'held' && held !== own) await result.lock.release();
    else if (result.kind === 'held') lock = result.lock;
    else if (result.kind === 'someone else watches' && held === own) {
      close();
      handle.send({ type: 'stop' });
      onMessage({ type: 'state', state: 'failed', why: { kind: 'watchedElsewhere' } });
    }
  };

  return {
    handle,
    isOn: () => held !== null,
    start,
    close,
    suspend() {
      release();
      writers.camera.suspended();
    },
    reopen: () => (held ? held.reopen(source === 'camera' ? request() : {}) : start(source)),
  };
}
