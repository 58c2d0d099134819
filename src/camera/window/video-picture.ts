import { ANALYSIS_SIDE, fitWithin } from '../../base/picture.ts';

/** The current picture of the video, no larger than `side` px. Null when there is none; in Chromium this can happen even after `loadeddata`. */
export async function takeBitmap(video: HTMLVideoElement, side = ANALYSIS_SIDE): Promise<ImageBitmap | null> {
  const { width, height } = fitWithin(video.videoWidth, video.videoHeight, side);
  try {
    return await createImageBitmap(video, { resizeWidth: width, resizeHeight: height, resizeQuality: 'low' });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'InvalidStateError') return null;
    throw failure;
  }
}

/** Adds a muted, practically invisible video to the document; the caller removes it. A detached video stops decoding in a hidden tab. */
export function attachVideo(stream: MediaStream): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.ariaHidden = 'true';
  // Neither display: none nor off the page: browsers stop decoding videos that can never be visible.
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

/** Starts playback explicitly: `autoplay` waits until the video has been visible, and a camera may be reopened in a hidden tab. */
export async function play(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  try {
    await video.play();
  } catch (failure) {
    // Removing the video rejects a play() that has not started.
    if (!signal.aborted) throw failure;
  }
}

/** Resolves when the video has its first picture, or `signal` is aborted. */
export function hasPicture(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
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
