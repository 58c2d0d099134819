import type { FrameFeed, WorkerCapabilities } from '../feed.ts';
import type { OpenCamera } from './camera.ts';
import { answerBitmaps } from './bitmap-answers.ts';

/** A feed ready to be posted: `worker.postMessage({ ..., feed }, transfer)`, once. */
export interface OpenFeed {
  readonly feed: FrameFeed;
  readonly transfer: Transferable[];
  /** Lets go of what this side keeps for it. The camera stays open. Safe to call twice. */
  readonly close: () => void;
}

/** The cheapest way this browser has to get frames into a worker that go on in a hidden tab. */
export function openFeed(camera: OpenCamera, worker: WorkerCapabilities): OpenFeed {
  if (camera.sample) return { feed: camera.sample, transfer: [], close: () => undefined };
  const [track] = camera.stream.getVideoTracks();
  if (!track) throw new TypeError('an open camera has a video track');
  // The preview keeps its own track; a clone that is stopped does not stop the camera.
  const own = track.clone();
  if (worker.trackProcessor && isTransferable(track)) {
    return { feed: { kind: 'track', track: own }, transfer: [own], close: () => own.stop() };
  }
  if ('MediaStreamTrackProcessor' in window) {
    // One buffered frame: a reader that comes late finds the newest, the older ones are closed by the browser.
    const { readable } = new MediaStreamTrackProcessor({ track: own, maxBufferSize: 1 });
    return { feed: { kind: 'stream', readable }, transfer: [readable], close: () => own.stop() };
  }
  const { port, close } = answerBitmaps(own);
  return { feed: { kind: 'bitmaps', port }, transfer: [port], close };
}

/** Only trying tells: a browser that cannot move tracks throws DataCloneError. */
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
