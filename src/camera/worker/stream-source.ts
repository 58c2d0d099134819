import { millis, type Millis } from '../../geometry/units.ts';
import { aborted } from './aborted.ts';
import type { FrameSource } from './frame-source.ts';
import { Easel } from './grab.ts';

/**
 * A frame may lag this far behind the clock before it counts as left over from an earlier read. [H]
 * Chromium drops what is not read and hands over frames up to one camera interval old (117 ms at 10 a second);
 * where a stream was pulled ahead, the frame in it is as old as the last read.
 */
const LATE = millis(300);

/** Left-over frames thrown away in a row; a clock that ran away during sleep must not starve the loop. [H] */
const MOST_LEFT_OVER = 3;

interface Arrival {
  readonly mediaTime: number; // ms, the camera's clock
  readonly at: number; // ms, this machine's clock
}

/** Frames of a MediaStreamTrackProcessor, read on demand: what is not read is never copied or woken up for. */
export function streamSource(
  readable: ReadableStream<VideoFrame>,
  now: () => Millis = () => millis(Date.now()),
): FrameSource {
  const reader = readable.getReader();
  const easel = new Easel();
  let reading: Promise<VideoFrame | null> | null = null; // kept when its asker gave up, for the next one
  let last: Arrival | null = null;
  let ended = false;

  const read = async (): Promise<VideoFrame | null> => {
    const { done, value } = await reader.read();
    return done ? null : value;
  };
  const isLeftOver = (arrival: Arrival): boolean =>
    last !== null && arrival.at - last.at - (arrival.mediaTime - last.mediaTime) > LATE;

  return {
    async next(signal) {
      for (let thrown = 0; !ended && !signal.aborted; thrown++) {
        reading ??= read();
        const frame = await Promise.race([reading, aborted(signal)]);
        if (frame === 'aborted') return null;
        reading = null;
        if (!frame) {
          ended = true;
          return null;
        }
        const arrival = { mediaTime: frame.timestamp / 1000, at: now() };
        if (thrown < MOST_LEFT_OVER && isLeftOver(arrival)) {
          frame.close();
          continue;
        }
        last = arrival;
        return easel.show(frame, millis(arrival.at), millis(arrival.mediaTime));
      }
      return null;
    },
    get ended() {
      return ended;
    },
    close() {
      ended = true;
      easel.clear();
      // A frame that was on its way belongs to nobody else.
      void reading?.then((frame) => frame?.close());
      reading = null;
      void reader.cancel();
    },
  };
}
