import type { FrameFeed, WorkerCapabilities } from '../feed.ts';
import type { OpenCamera } from './camera.ts';
import { answerBitmaps } from './bitmap-answers.ts';

/** A feed ready to be posted: `worker.postMessage({ ..., feed }, transfer)`, once. */
export interface OpenFeed {
  readonly feed: FrameFeed;
  readonly transfer: Transferable[];
  /** Releases the window's side of the feed. The camera stays open. Safe to call twice. */
  readonly close: () => void;
}

/** Opens the cheapest feed of this browser that also works in a hidden tab. Throws `TypeError` without a video track. */
export function openFeed(camera: OpenCamera, worker: WorkerCapabilities): OpenFeed {
  if (camera.sample) return { feed: camera.sample, transfer: [], close: () => undefined };
  const [track] = camera.stream.getVideoTracks();
  if (!track) throw new TypeError('an open camera has a video track');
  // The preview keeps the original track; stopping a clone does not stop the camera.
  const own = track.clone();
  if (worker.trackProcessor && isTransferable(track)) {
    return { feed: { kind: 'track', track: own }, transfer: [own], close: () => own.stop() };
  }
  if ('MediaStreamTrackProcessor' in window) {
    // One buffered frame: a late reader gets the newest frame, and the browser closes older ones.
    const { readable } = new MediaStreamTrackProcessor({ track: own, maxBufferSize: 1 });
    return { feed: { kind: 'stream', readable }, transfer: [readable], close: () => own.stop() };
  }
  const { port, close } = answerBitmaps(own);
  return { feed: { kind: 'bitmaps', port }, transfer: [port], close };
}

/** Tries it: a browser that cannot transfer tracks throws DataCloneError. */
function isTransferable(track: MediaStreamTrack): boolean {
  const { port1, port2 } = new MessageChannel();
  const trial = track.clone();
  try {
    port1.postMessage(trial, [trial]);
    return true;
  } catch {
    return false;
  } finally {
    trial.stop();
    port1.close();
    port2.close();
  }
}
