import type { WorkerCapabilities } from '../feed.ts';

/** To be told to the window before it makes a feed. */
export const workerCapabilities = (): WorkerCapabilities => ({
  trackProcessor: 'MediaStreamTrackProcessor' in globalThis,
});
