import type { BitmapAnswer, BitmapRequest, BitmapReply } from '../feed.ts';
import { aborted, sleep } from '../../base/async.ts';
import { millis } from '../../base/units.ts';
import { type FrameSource, FrameCapture } from './frame-source.ts';

interface Waiting {
  readonly ask: number;
  readonly resolve: (answer: BitmapAnswer) => void;
}

/** Time until the next request when the video had no picture. [H] */
const RETRY = millis(100);

/** Pictures of the window's video element, one per request (Firefox). */
export function bitmapSource(port: MessagePort): FrameSource {
  const frames = new FrameCapture();
  let asks = 0;
  let waiting: Waiting | null = null;
  let ended = false;

  const post = (message: BitmapRequest) => port.postMessage(message);
  const request = (): Promise<BitmapAnswer> =>
    new Promise((resolve) => {
      waiting = { ask: ++asks, resolve };
      post({ ask: asks });
    });
  const receive = (answer: BitmapAnswer) => {
    if ('ended' in answer) ended = true;
    // A late answer, to an aborted request or after the end, still owns a bitmap.
    else if (waiting?.ask !== answer.ask) return answer.bitmap?.close();
    waiting?.resolve(answer);
    waiting = null;
  };
  port.addEventListener('message', ({ data }: MessageEvent<BitmapAnswer>) => receive(data));
  port.start();

  /** The next picture, or null after an abort or the end. */
  const picture = async (signal: AbortSignal): Promise<(BitmapReply & { readonly bitmap: ImageBitmap }) | null> => {
    for (;;) {
      if (ended || signal.aborted) return null;
      const answer = await Promise.race([request(), aborted(signal, 'aborted')]);
      if (answer === 'aborted') waiting = null;
      else if ('bitmap' in answer && answer.bitmap) return { ...answer, bitmap: answer.bitmap };
      else await sleep(RETRY, signal);
    }
  };

  return {
    async next(signal) {
      const found = await picture(signal);
      return found && frames.capture(found.bitmap, found.at, found.mediaTime);
    },
    get ended() {
      return ended;
    },
    close() {
      frames.release();
      if (ended) return;
      ended = true;
      waiting = null;
      // The port stays open for messages on their way; the window closes it.
      post({ done: true });
    },
  };
}
