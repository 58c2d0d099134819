import { openFeed, type OpenCamera, type OpenFeed, type WorkerCapabilities } from '../../camera/index.ts';
import type { FromWorker, ToWorker } from '../protocol.ts';

/** The window's end of the monitor: a worker that is there when it is needed, and the way frames get into it. */
export interface MonitorHandle {
  /** Watches through this camera; the feed of an earlier one is let go. */
  start(camera: OpenCamera): void;
  send(order: Exclude<ToWorker, { type: 'start' }>): void;
  /** Lets go of the feed: the camera is being closed. */
  release(): void;
}

/** `listen` hears everything the worker says, in order. A worker that dies is told as a failed state. */
export function createHandle(listen: (message: FromWorker) => void): MonitorHandle {
  const worker = new Worker(new URL('../worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'plumbline-monitor',
  });
  const capabilities = new Promise<WorkerCapabilities>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'ready') resolve(data.capabilities);
      listen(data);
    });
  });
  worker.addEventListener('error', ({ message }) => {
    listen({
      type: 'state',
      state: 'failed',
      why: `The part that watches has stopped: ${message || 'it could not be loaded'}.`,
    });
  });

  let feed: OpenFeed | null = null;
  let wanted: OpenCamera | null = null; // the newest camera wins over one still waiting for the worker
  const post = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const release = () => {
    wanted = null;
    feed?.close();
    feed = null;
  };

  const feedFrom = async (camera: OpenCamera) => {
    const able = await capabilities;
    if (wanted !== camera) return;
    feed = openFeed(camera, able);
    post({ type: 'start', feed: feed.feed, camera: camera.name }, feed.transfer);
  };

  return {
    start(camera) {
      release();
      wanted = camera;
      void feedFrom(camera);
    },
    send: post,
    release,
  };
}
