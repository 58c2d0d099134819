import { millis, type Millis } from '../../base/units.ts';
import { aborted } from '../../base/async.ts';
import type { FrameSource } from './frame-source.ts';
import { Easel } from './capture-frame.ts';

/**
 * A frame may lag this far behind the clock before it counts as left over from an earlier read. [H]
 * Chromium drops what is not read and hands over frames up to one camera interval old (117 ms at 10 a second); a frame
 * that was pulled ahead, as one is when a stream is transferred, is as old as that pull.
 */
const LATE = millis(300);

/** Left-over frames thrown away in a row; a clock that ran away during sleep must not starve the loop. [H] */
const MOST_LEFT_OVER = 3;

interface Arrival {
  readonly frame: VideoFrame;
  readonly mediaTime: Millis; // the camera's clock
  readonly at: Millis; // epoch, when the read was answered
}

/** Frames of a MediaStreamTrackProcessor, read on demand: see docs/decisions/0003-frame-sources.md. */
export function streamSource(
  readable: ReadableStream<VideoFrame>,
  now: () => Millis = () => millis(Date.now()),
): FrameSource {
  const reader = readable.getReader();
  const easel = new Easel();
  let fresh: Omit<Arrival, 'frame'> | null = null; // the newest pair of clocks known to belong together
  let ended = false;

  const read = async (): Promise<Arrival | null> => {
    const { done, value } = await reader.read();
    return done ? null : { frame: value, mediaTime: millis(value.timestamp / 1000), at: now() };
  };
  const isLeftOver = ({ at, mediaTime }: Arrival): boolean => {
    const lags = fresh !== null && at - fresh.at - (mediaTime - fresh.mediaTime) > LATE;
    if (!lags) fresh = { at, mediaTime };
    return lags || now() - at > LATE; // or it was fresh when it came, and then lay here
  };

  // Begun at once, for the clocks; kept when its asker gives up, for the next one.
  let reading: Promise<Arrival | null> | null = read();
  // Whoever asks is told; until then a failure is nobody's yet.
  reading.catch(() => undefined);

  return {
    async next(signal) {
      for (let thrown = 0; !ended && !signal.aborted; thrown++) {
        reading ??= read();
        const arrival = await Promise.race([reading, aborted(signal, 'aborted')]);
        if (arrival === 'aborted') return null;
        reading = null;
        if (!arrival) ended = true;
        else if (isLeftOver(arrival) && thrown < MOST_LEFT_OVER) arrival.frame.close();
        else {
          fresh = { at: arrival.at, mediaTime: arrival.mediaTime };
          return easel.show(arrival.frame, arrival.at, arrival.mediaTime);
        }
      }
      return null;
    },
    get ended() {
      return ended;
    },
    close() {
      ended = true;
      easel.clear();
      // A frame that is on its way, pulled ahead when the stream was moved here, would be lost unclosed with the stream.
      const last = reading ?? read();
      reading = null;
      void letGo(reader, last);
    },
  };
}

/** A camera that is being closed ends its stream; one that only keeps silent is waited for this long, ms. [H] */
const LAST_FRAME = 1000;

async function letGo(reader: ReadableStreamDefaultReader<VideoFrame>, last: Promise<Arrival | null>): Promise<void> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise((resolve) => (waiting = setTimeout(resolve, LAST_FRAME)));
  await Promise.race([closeLate(last), silent]);
  clearTimeout(waiting);
  // A stream that had failed has told so to whoever read it.
  await reader.cancel().catch(() => undefined);
}

async function closeLate(last: Promise<Arrival | null>): Promise<void> {
  (await last.catch(() => null))?.frame.close();
}
