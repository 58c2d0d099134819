import { isBitmapAsk, type BitmapAnswer } from '../feed.ts';
import { millis } from '../../geometry/units.ts';
import { fitWithin } from '../pure/size.ts';

/**
 * The window's half of a 'bitmaps' feed: a muted video in the document, and a picture taken off it whenever the worker
 * asks. The video must be attached: a detached one stops decoding in a hidden tab.
 */
export function answerBitmaps(track: MediaStreamTrack): { readonly port: MessagePort; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  const stop = new AbortController();
  const { signal } = stop;
  const video = attachVideo(new MediaStream([track]));
  void play(video, signal);

  const post = (message: BitmapAnswer, transfer: Transferable[] = []) => port1.postMessage(message, transfer);
  const answer = async (ask: number) => {
    await hasPicture(video, signal);
    // An ended track leaves its last picture on the video for ever.
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
    if (isBitmapAsk(data)) void answer(data.ask);
    else close();
  });
  port1.start();
  return { port: port2, close };
}

/** Null when the video has no picture to give, as Chromium says for a moment even after `loadeddata`. */
async function takeBitmap(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  const { width, height } = fitWithin(video.videoWidth, video.videoHeight);
  try {
    return await createImageBitmap(video, { resizeWidth: width, resizeHeight: height, resizeQuality: 'low' });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'InvalidStateError') return null;
    throw failure;
  }
}

function attachVideo(stream: MediaStream): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.ariaHidden = 'true';
  // Not display: none and not off the page: browsers stop decoding what can never be seen.
  Object.assign(video.style, {
    position: 'fixed',
    right: '0',
    bottom: '0',
    width: '2px',
    height: '2px',
    opacity: '0.01',
    pointerEvents: 'none',
  });
  video.srcObject = stream;
  document.body.append(video);
  return video;
}

/** By hand: `autoplay` waits until the video has been seen, and a camera may be opened again while the tab is hidden. */
async function play(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  try {
    await video.play();
  } catch (failure) {
    // Removing the video breaks a play that has not begun.
    if (!signal.aborted) throw failure;
  }
}

function hasPicture(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  if (video.readyState >= video.HAVE_CURRENT_DATA || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const over = new AbortController();
    const done = () => {
      over.abort();
      resolve();
    };
    video.addEventListener('loadeddata', done, { signal: over.signal });
    signal.addEventListener('abort', done, { signal: over.signal });
  });
}
