import { whenLoaded } from '../../base/async.ts';
import { openFeed, type OpenFeed } from '../../camera/window/feed.ts';
import type { OpenCamera } from '../../camera/window/camera.ts';
import type { WorkerCapabilities } from '../../camera/feed.ts';
import { type FromWorker, type MonitorTrouble, type ToWorker, RETRY_AFTER } from '../protocol.ts';
import type { Watchdog } from './watchdog.ts';

/** The window's side of the monitor: starts the worker when needed and feeds it frames. */
export interface MonitorHandle {
  /** Watches with this camera. Closes the feed of an earlier one. */
  start(camera: OpenCamera): void;
  send(order: Order): void;
  /** Closes the feed. Call it when the camera is closed. */
  release(): void;
  /** Ends the worker permanently, for a page that goes into the browser's page cache. Later messages are dropped. */
  end(): void;
}

type Order = Exclude<ToWorker, { type: 'start' }>;

interface MonitorWorker {
  readonly worker: Worker;
  readonly capabilities: Promise<WorkerCapabilities>; // of the worker, once it runs
}

/** Messages that stay valid until the next of their type: a replacement for a dead worker receives them first. */
const LASTING: readonly ToWorker['type'][] = ['settings', 'baselines', 'visible', 'curves'];

/**
 * `listen` receives all messages of the worker, in order. When the worker dies or hangs, it receives the state 'failed', and the
 * next message starts a new worker. If a camera was watched, 'reopen' follows after `RETRY_AFTER`, because the tab may be hidden.
 */
export function createHandle(listen: (message: FromWorker) => void): MonitorHandle {
  const lasting = new Map<ToWorker['type'], Order>();
  let current: MonitorWorker | null = null;
  let ended = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let feed: OpenFeed | null = null;
  let wanted: OpenCamera | null = null; // the newest camera wins over one still waiting for the worker
  let watchdog: Watchdog | null = null; // while a camera is watched
  let state: Extract<FromWorker, { type: 'state' }> = { type: 'state', state: 'off', why: null }; // the worker's last

  const release = () => {
    clearTimeout(again);
    watchdog?.close();
    watchdog = null;
    wanted = null;
    feed?.close();
    feed = null;
  };

  const discard = (worker: Worker, why: MonitorTrouble, mayTryAgain: boolean) => {
    worker.terminate(); // it must not run beside its replacement
    current = null;
    const watched = wanted !== null;
    release();
    listen({ type: 'state', state: 'failed', why });
    if (watched && mayTryAgain) again = setTimeout(() => listen({ type: 'reopen' }), RETRY_AFTER);
  };

  const guard = (worker: Worker, camera: OpenCamera) =>
    whenLoaded(import('./watchdog.ts'), ({ openWatchdog }) => {
      if (wanted !== camera || current?.worker !== worker) return;
      watchdog = openWatchdog(state, {
        onDoubt: () => listen({ type: 'state', state: 'stalled', why: { kind: 'unresponsive' } }),
        onHung: () => discard(worker, { kind: 'unresponsive' }, true),
      });
    });

  const spawn = (): MonitorWorker => {
    const worker = new Worker(new URL('../worker/main.ts', import.meta.url), {
      type: 'module',
      name: 'plumbline-monitor',
    });
    let isReady = false;
    const capabilities = new Promise<WorkerCapabilities>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (current?.worker !== worker) return; // posted before it was ended
        if (data.type === 'state') state = data;
        const before = watchdog?.hears(data) ?? null;
        if (before) listen(before);
        if (data.type === 'ready') {
          isReady = true;
          resolve(data.capabilities);
        }
        listen(data);
      });
    });
    // A worker that never started will not start the next time either. If its code could not be loaded, the error has no message.
    worker.addEventListener(
      'error',
      ({ message = '' }: { readonly message?: string }) =>
        discard(worker, { kind: 'worker', detail: message === '' ? null : message }, isReady),
      { once: true },
    );
    for (const order of lasting.values()) worker.postMessage(order);
    return { worker, capabilities };
  };
  const running = (): MonitorWorker => (current ??= spawn());
  running(); // loads the worker's code while the page is drawn

  const feedFrom = async (camera: OpenCamera) => {
    const { worker, capabilities } = running();
    const able = await capabilities;
    if (wanted !== camera) return;
    feed = openFeed(camera, able);
    const start: ToWorker = { type: 'start', feed: feed.feed, camera: camera.name };
    worker.postMessage(start, feed.transfer);
    guard(worker, camera);
  };

  return {
    start(camera) {
      if (ended) return;
      release();
      wanted = camera;
      void feedFrom(camera);
    },
    send(order) {
      if (ended) return;
      running().worker.postMessage(order);
      if (LASTING.includes(order.type)) lasting.set(order.type, order);
    },
    release,
    end() {
      ended = true;
      release();
      current?.worker.terminate();
      current = null;
    },
  };
}
