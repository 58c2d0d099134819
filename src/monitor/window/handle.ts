import { openFeed, type OpenFeed } from '../../camera/window/feed.ts';
import type { OpenCamera } from '../../camera/window/camera.ts';
import type { WorkerCapabilities } from '../../camera/feed.ts';
import { type FromWorker, type ToWorker, RETRY_AFTER } from '../protocol.ts';

/** The window's end of the monitor: a worker that is there when it is needed, and the way frames get into it. */
export interface MonitorHandle {
  /** Watches through this camera; the feed of an earlier one is let go. */
  start(camera: OpenCamera): void;
  send(order: Order): void;
  /** Lets go of the feed: the camera is being closed. */
  release(): void;
}

type Order = Exclude<ToWorker, { type: 'start' }>;

interface Crew {
  readonly worker: Worker;
  readonly capabilities: Promise<WorkerCapabilities>; // of the worker, once it runs
}

/** These hold until another of their kind: a worker that takes the place of one that died is told them first. */
const STANDING: readonly ToWorker['type'][] = ['settings', 'baselines', 'visible', 'curves'];

/**
 * `listen` hears everything the worker says, in order. A worker that dies is told as a failed state; the next order goes
 * to a new one, and if a camera was watched, 'reopen' comes a little later: nobody looks at the tab to start it again.
 */
export function createHandle(listen: (message: FromWorker) => void): MonitorHandle {
  const standing = new Map<ToWorker['type'], Order>();
  let crew: Crew | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let feed: OpenFeed | null = null;
  let wanted: OpenCamera | null = null; // the newest camera wins over one still waiting for the worker

  const release = () => {
    clearTimeout(again);
    wanted = null;
    feed?.close();
    feed = null;
  };

  const bury = (worker: Worker, message: string, mayTryAgain: boolean) => {
    worker.terminate(); // what is left of it must not go on beside the next
    crew = null;
    const watched = wanted !== null;
    release();
    listen({ type: 'state', state: 'failed', why: { kind: 'worker', detail: message === '' ? null : message } });
    if (watched && mayTryAgain) again = setTimeout(() => listen({ type: 'reopen' }), RETRY_AFTER);
  };

  const hire = (): Crew => {
    const worker = new Worker(new URL('../worker/main.ts', import.meta.url), {
      type: 'module',
      name: 'plumbline-monitor',
    });
    let isReady = false;
    const capabilities = new Promise<WorkerCapabilities>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === 'ready') {
          isReady = true;
          resolve(data.capabilities);
        }
        listen(data);
      });
    });
    // One that never ran will not run the next time either.
    worker.addEventListener('error', ({ message }) => bury(worker, message, isReady), { once: true });
    for (const order of standing.values()) worker.postMessage(order);
    return { worker, capabilities };
  };
  const present = (): Crew => (crew ??= hire());
  present(); // its code loads while the page is drawn

  const feedFrom = async (camera: OpenCamera) => {
    const { worker, capabilities } = present();
    const able = await capabilities;
    if (wanted !== camera) return;
    feed = openFeed(camera, able);
    const start: ToWorker = { type: 'start', feed: feed.feed, camera: camera.name };
    worker.postMessage(start, feed.transfer);
  };

  return {
    start(camera) {
      release();
      wanted = camera;
      void feedFrom(camera);
    },
    send(order) {
      present().worker.postMessage(order);
      if (STANDING.includes(order.type)) standing.set(order.type, order);
    },
    release,
  };
}
