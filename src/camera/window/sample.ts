import { millis, type Millis } from '../../base/units.ts';
import { loadSampleClip, type SampleClip } from '../sample-clip.ts';
import type { OpenCamera } from './camera.ts';
import { CameraError } from './error.ts';

/**
 * Opens the sample clip in place of a camera. The worker decodes its frames; `stream` is a preview.
 * @throws CameraError
 */
export async function openSample(folder = new URL('demo/', document.baseURI).href): Promise<OpenCamera> {
  const clip = await loadSampleClip(folder).catch((failure: unknown) => {
    throw new CameraError('sample', failure);
  });
  const startedAt = millis(Date.now());
  const preview = showClip(clip, startedAt);
  return {
    name: { id: 'sample', label: 'sample' },
    stream: preview.stream,
    sample: { kind: 'sample', folder, startedAt },
    isSubstitute: false,
    watch: () => () => undefined, // it is never muted or lost
    close: preview.close,
  };
}

/** Plays the clip on a canvas and returns it as a stream. Draws only while the page is visible: the worker does not need it. */
function showClip(clip: SampleClip, startedAt: Millis): { readonly stream: MediaStream; readonly close: () => void } {
  const canvas = document.createElement('canvas');
  canvas.width = clip.width;
  canvas.height = clip.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new TypeError('this browser has no 2d canvas');
  const stream = canvas.captureStream();
  const stop = new AbortController();

  const draw = async () => {
    if (document.hidden || stop.signal.aborted) return;
    const picture = await clip.decode(clip.indexAt(startedAt, millis(Date.now())));
    context.drawImage(picture, 0, 0);
    picture.close();
  };
  const timer = setInterval(() => void draw(), 1000 / clip.fps);
  void draw();
  return {
    stream,
    close() {
      stop.abort();
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    },
  };
}
