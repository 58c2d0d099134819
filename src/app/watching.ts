import { holdCamera, openSample, type HeldCamera, type HeldState, type OpenCamera } from '../camera/index.ts';
import type { FromWorker } from '../monitor/protocol.ts';
import { createHandle, type MonitorHandle } from '../monitor/window/handle.ts';
import { takeWatchLock, type WatchLock } from '../platform/index.ts';
import type { AppState } from '../ui/index.ts';

const ELSEWHERE = 'Plumbline is already watching in another tab. Use that one, or stop it there and start here.';

/** A camera, or the sample, from the click on start until it is stopped. */
export interface Watching {
  readonly handle: MonitorHandle;
  isOn(): boolean; // this tab holds a camera, or wants to
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
  let opened = false; // the camera has been ours since the person asked for it
  // Our own lock is free only some time after it was let go: taking it again must not find ourselves in the way.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work);
  };

  const request = () => {
    const { cameraId } = state.settings.value;
    return cameraId === null ? {} : { deviceId: cameraId };
  };

  const follow = (now: HeldState) => {
    switch (now.kind) {
      case 'opening':
        if (state.monitor.value !== 'stalled' && !isTaken()) hear({ type: 'state', state: 'starting', why: null });
        return;
      case 'failed':
        handle.release();
        if (now.error.kind === 'busy' && (opened || isTaken())) return giveWay();
        handle.send({ type: 'stop' });
        state.pause.value = null;
        state.trouble.value = now.error.kind;
        state.stream.value = null;
        hear({ type: 'state', state: 'failed', why: now.error.message });
        return;
      case 'open':
        return take(now.camera, now.muted);
    }
  };

  const isTaken = () => state.pause.value?.because === 'taken';

  /** Another program took the camera while it was ours: most likely a call. It is tried again, and nobody is nagged. */
  const giveWay = () => {
    opened = false;
    state.stream.value = null;
    state.pause.value = { until: null, because: 'taken' };
    if (state.monitor.value !== 'paused') handle.send({ type: 'pause', until: null });
  };

  const take = (camera: OpenCamera, muted: boolean) => {
    opened = true;
    if (isTaken()) state.pause.value = null;
    state.muted.value = muted;
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
    opened = false;
    state.muted.value = false;
    held?.close();
    held = null;
    const letGo = lock;
    lock = null;
    if (letGo) inTurn(() => letGo.release());
    handle.release();
    state.stream.value = null;
    state.camera.value = null;
    state.sample.value = false;
    state.trouble.value = null;
  };

  const start = (wanted: 'camera' | 'sample') => {
    close();
    source = wanted;
    handle.send({ type: 'prepare' });
    // The camera is asked for before anything is awaited: browsers want the click that led here.
    held = wanted === 'sample' ? holdCamera({}, follow, () => openSample()) : holdCamera(request(), follow);
    const mine = held;
    inTurn(() => holdLock(mine));
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
    isOn: () => held !== null,
    start,
    close,
    reopen: () => (held ? held.reopen(source === 'camera' ? request() : {}) : start(source)),
  };
}
