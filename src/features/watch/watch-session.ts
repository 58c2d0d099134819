import { holdCamera, type HeldCamera, type HeldState } from '../../camera/window/held-camera.ts';
import type { OpenCamera } from '../../camera/window/camera.ts';
import type { FromWorker, MonitorTrouble } from '../../monitor/protocol.ts';
import { createHandle, type MonitorHandle } from '../../monitor/window/handle.ts';
import { takeWatchLock, type WatchLock } from '../../platform/locks.ts';
import type { AppState } from '../../state/state.ts';
import type { AppWriters } from '../../state/create-state.ts';

/** Holds the camera or the sample from start to stop. */
export interface WatchSession {
  readonly handle: MonitorHandle;
  isOn(): boolean; // this tab holds a camera, or wants to
  start(source: 'camera' | 'sample'): void;
  /** Closes camera and feed. The caller tells the monitor. */
  close(): void;
  /** Closes them for a pause. `sample` stays, so that `resume` opens the same source. */
  suspend(): void;
  /** Reopens the same source, with the camera that is chosen in the settings. */
  reopen(): void;
  /** Ends the watching because of `why`: camera, feed and lock are released, and the monitor stops. */
  fail(why: MonitorTrouble): void;
}

/** Loaded on first use: most people never open the sample, and opening it needs no user gesture. */
const openSample = async (): Promise<OpenCamera> => (await import('../../camera/window/sample.ts')).openSample();

export interface WatchSessionParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly onMessage: (message: FromWorker) => void; // from the worker, and from this session in the worker's name
}

export function createWatchSession({ state, writers, onMessage }: WatchSessionParts): WatchSession {
  /** Why the monitor was told to stop. What it says until the camera is open again was said before it heard that. */
  let failure: MonitorTrouble | null = null;
  const handle = createHandle((message) => {
    if (failure === null || (message.type !== 'state' && message.type !== 'tick')) onMessage(message);
  });
  const tellFailure = (why: MonitorTrouble) => {
    failure = why;
    handle.send({ type: 'stop', why });
    onMessage({ type: 'state', state: 'failed', why });
  };
  let held: HeldCamera | null = null;
  let lock: WatchLock | null = null;
  let source: 'camera' | 'sample' = 'camera';
  let opened = false; // the camera has been open since the last start
  // A released lock is free only a moment later. Lock work runs in sequence, so that a restart does not meet its own lock.
  let lastLockWork: Promise<void> = Promise.resolve();
  const afterLockWork = (work: () => Promise<void>) => {
    lastLockWork = lastLockWork.then(work);
  };

  const request = () => {
    const { cameraId, cameraName } = state.data.settings.value;
    return cameraId === null ? {} : { deviceId: cameraId, ...(cameraName && { deviceName: cameraName }) };
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
        writers.watching.pauseEnded();
        writers.camera.failed(now.error.kind);
        return tellFailure({ kind: 'camera', error: now.error.kind });
      case 'open':
        return onOpen(now.camera, now.muted);
    }
  };

  const isTaken = () => state.watching.pause.value?.because === 'taken';

  /** Another program took the camera while watching, most likely for a call. Pauses without an error and keeps trying. */
  const onTaken = () => {
    opened = false;
    writers.camera.taken();
    writers.watching.paused({ until: null, because: 'taken' });
    if (state.watching.monitor.value !== 'paused') handle.send({ type: 'pause', until: null });
  };

  const onOpen = (camera: OpenCamera, muted: boolean) => {
    opened = true;
    failure = null;
    if (isTaken()) writers.watching.pauseEnded();
    writers.camera.muteChanged(muted);
    const isNew = state.camera.stream.value !== camera.stream;
    if (!isNew) return handle.send({ type: 'muted', muted });
    writers.camera.opened({ device: camera.name, sample: camera.sample !== null, stream: camera.stream });
    if (camera.isSubstitute) writers.app.tell({ kind: 'otherCamera', name: camera.name.label });
    handle.start(camera);
  };

  /** Releases camera, feed and lock. */
  const release = () => {
    failure = null;
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
  const fail = (why: MonitorTrouble) => {
    close();
    tellFailure(why);
  };

  const start = (wanted: 'camera' | 'sample') => {
    close();
    source = wanted;
    writers.camera.opening(wanted === 'sample');
    handle.send({ type: 'prepare' });
    // Ask for the camera before the first await: browsers require the user gesture.
    held = wanted === 'sample' ? holdCamera({}, onCameraState, openSample) : holdCamera(request(), onCameraState);
    const own = held;
    afterLockWork(() => holdLock(own));
  };

  /** Only one tab may watch: two would compete for the camera and record each minute twice. The first one keeps watching. */
  const holdLock = async (own: HeldCamera) => {
    const result = await takeWatchLock();
    if (result.kind === 'held' && held !== own) await result.lock.release();
    else if (result.kind === 'held') lock = result.lock;
    else if (result.kind === 'someone else watches' && held === own) {
      fail({ kind: 'watchedElsewhere' });
    }
  };

  return {
    handle,
    isOn: () => held !== null,
    start,
    close,
    fail,
    suspend() {
      release();
      writers.camera.suspended();
    },
    reopen: () => (held ? held.reopen(source === 'camera' ? request() : {}) : start(source)),
  };
}
