import { isBitmapRequest, type BitmapAnswer } from '../feed.ts';
import { millis } from '../../base/units.ts';
import { attachVideo, hasPicture, play, takeBitmap } from './video-picture.ts';

/**
 * The window's side of a 'bitmaps' feed: a muted video in the document, and a copy of its picture for each request of the
 * worker. The video must be attached: a detached video stops decoding in a hidden tab.
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
