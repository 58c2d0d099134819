import { type FrameFeed, type WorkerCapabilities, isBitmapRequest, type BitmapAnswer } from '../feed.ts';
import type { OpenCamera } from './camera.ts';
import { millis } from '../../base/units.ts';
import { attachVideo, hasPicture, play, takeBitmap } from './video-picture.ts';

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

/**
 * The window's side of a 'bitmaps' feed: a muted video in the document, and a copy of its picture for each request of the
 * worker. The video must be attached: a detached video stops decoding in a hidden tab.
 */
function answerBitmaps(track: MediaStreamTrack): { readonly port: MessagePort; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  const stop = new AbortController();
  const { signal } = stop;
  const video = attachVideo(new MediaStream([track]));
  void play(video, signal);

  const post = (message: BitmapAnswer, transfer: Transferable[] = []) => port1.postMessage(message, transfer);
  const answer = async (ask: number) => {
    await hasPicture(video, signal);
    // After its track has ended, a video keeps showing the last picture.
    if (track.readyState === 'ended') return close();
    const bitmap = await takeBitmap(video);
    if (signal.aborted) return bitmap?.close();
    post({ ask, bitmap, at: millis(Date.now()), mediaTime: millis(video.currentTime * 1000) }, bitmap ? [bitmap] : []);
  };
  const close = () => {
    if (signal.aborted) return;
    stop.abort();
    post({ ended: true });
    port1.close();
    video.srcObject = null;
    video.remove();
    track.stop();
  };
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isBitmapRequest(data)) void answer(data.ask);
    else close();
  });
  port1.start();
  return { port: port2, close };
}
