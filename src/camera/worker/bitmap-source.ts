import type { BitmapAnswer, BitmapAsk } from '../feed.ts';
import { aborted } from './aborted.ts';
import type { FrameSource } from './frame-source.ts';
import { Easel } from './grab.ts';

interface Waiting {
  readonly ask: number;
  readonly resolve: (answer: BitmapAnswer) => void;
}

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

  port.addEventListener('message', ({ data }: MessageEvent<BitmapAnswer>) => {
    // An answer whose asker gave up, or that comes after the end, still holds a picture.
    if (waiting?.ask !== data.ask) return data.bitmap?.close();
    waiting.resolve(data);
    waiting = null;
  });
  port.start();

  return {
    async next(signal) {
      if (ended || signal.aborted) return null;
      const answer = await Promise.race([request(), aborted(signal)]);
      if (answer === 'aborted') {
        waiting = null;
        return null;
      }
      return answer.bitmap && easel.show(answer.bitmap, answer.at, answer.mediaTime);
    },
    get ended() {
      return ended;
    },
    close() {
      if (ended) return;
      ended = true;
      waiting = null;
      easel.clear();
      // The port stays open for what is still on its way; it goes with the window's end of it.
      post({ done: true });
    },
  };
}
