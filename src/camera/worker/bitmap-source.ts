import type { BitmapAnswer, BitmapAsk, BitmapGiven } from '../feed.ts';
import { aborted, sleep } from '../../base/async.ts';
import { millis } from '../../base/units.ts';
import type { FrameSource } from './frame-source.ts';
import { Easel } from './capture-frame.ts';

interface Waiting {
  readonly ask: number;
  readonly resolve: (answer: BitmapAnswer) => void;
}

/** Asked again after this long when the video had no picture to give. [H] */
const RETRY = millis(100);

/** Pictures that the window takes off a video element, one for each time it is asked (Firefox). */
export function bitmapSource(port: MessagePort): FrameSource {
  const easel = new Easel();
  let asks = 0;
  let waiting: Waiting | null = null;
  let ended = false;

  const post = (message: BitmapAsk) => port.postMessage(message);
  const request = (): Promise<BitmapAnswer> =>
    new Promise((resolve) => {
      waiting = { ask: ++asks, resolve };
      post({ ask: asks });
    });
  const receive = (answer: BitmapAnswer) => {
    if ('ended' in answer) ended = true;
    // An answer whose asker gave up, or that comes after the end, still holds a picture.
    else if (waiting?.ask !== answer.ask) return answer.bitmap?.close();
    waiting?.resolve(answer);
    waiting = null;
  };
  port.addEventListener('message', ({ data }: MessageEvent<BitmapAnswer>) => receive(data));
  port.start();

  /** The next picture, or null when it is not wanted any more. */
  const picture = async (signal: AbortSignal): Promise<(BitmapGiven & { readonly bitmap: ImageBitmap }) | null> => {
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
      return found && easel.show(found.bitmap, found.at, found.mediaTime);
    },
    get ended() {
      return ended;
    },
    close() {
      easel.clear();
      if (ended) return;
      ended = true;
      waiting = null;
      // The port stays open for what is still on its way; it goes with the window's end of it.
      post({ done: true });
    },
  };
}
