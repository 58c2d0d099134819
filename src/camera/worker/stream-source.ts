import { millis, type Millis } from '../../base/units.ts';
import { aborted } from '../../base/async.ts';
import { type FrameSource, FrameCapture } from './frame-source.ts';

/**
 * A frame that lags further behind the clock was buffered by an earlier read. [H]
 * Chromium drops unread frames and delivers frames up to one camera interval old (117 ms at 10 a second). A frame that
 * was read ahead, as one is when a stream is transferred, is as old as that read.
 */
const LATE = millis(300);

/** Buffered frames dropped in a row at most: a clock that jumped during sleep must not starve the loop. [H] */
const MOST_LEFT_OVER = 3;

interface Arrival {
  readonly frame: VideoFrame;
  readonly mediaTime: Millis; // the camera's clock
  readonly at: Millis; // epoch, when the read resolved
}

/** Frames of a MediaStreamTrackProcessor, read on demand: see docs/decisions/0003-frame-sources.md. */
export function streamSource(
  readable: ReadableStream<VideoFrame>,
  now: () => Millis = () => millis(Date.now()),
): FrameSource {
  const reader = readable.getReader();
  const frames = new FrameCapture();
  let fresh: Omit<Arrival, 'frame'> | null = null; // the newest pair of clock readings that belong together
  let ended = false;

  const read = async (): Promise<Arrival | null> => {
    const { done, value } = await reader.read();
    return done ? null : { frame: value, mediaTime: millis(value.timestamp / 1000), at: now() };
  };
  const isLeftOver = ({ at, mediaTime }: Arrival): boolean => {
    const lags = fresh !== null && at - fresh.at - (mediaTime - fresh.mediaTime) > LATE;
    if (!lags) fresh = { at, mediaTime };
    return lags || now() - at > LATE; // the second: new when it came, but read ahead long ago
  };

  // Starts at once, to compare the clocks. A pending read survives an aborted request and serves the next one.
  let reading: Promise<Arrival | null> | null = read();
  // The next request receives a failure; until then it must not count as unhandled.
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
          return frames.capture(arrival.frame, arrival.at, arrival.mediaTime);
        }
      }
      return null;
    },
    get ended() {
      return ended;
    },
    close() {
      ended = true;
      frames.release();
      // A frame that was read ahead when the stream was transferred would otherwise never be closed.
      const last = reading ?? read();
      reading = null;
      void closeStream(reader, last);
    },
  };
}

/** A closing camera ends its stream; a silent one is waited for this long, ms. [H] */
const LAST_FRAME = 1000;

async function closeStream(
  reader: ReadableStreamDefaultReader<VideoFrame>,
  last: Promise<Arrival | null>,
): Promise<void> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise((resolve) => (waiting = setTimeout(resolve, LAST_FRAME)));
  await Promise.race([closeLate(last), silent]);
  clearTimeout(waiting);
  // A stream that failed has already reported it through `read`.
  await reader.cancel().catch(() => undefined);
}

async function closeLate(last: Promise<Arrival | null>): Promise<void> {
  (await last.catch(() => null))?.frame.close();
}

interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}

/** MediaStreamTrackProcessor as workers have it: TypeScript's worker lib lacks it, and its window types require a subclass of the track. */
interface Scope {
  readonly MediaStreamTrackProcessor: new (init: {
    readonly track: MediaStreamTrack;
    readonly maxBufferSize: number;
  }) => TrackProcessor;
}

const here: unknown = globalThis;

/** Frames of a track that was transferred to this worker (Safari 18+). */
export function trackSource(
  track: MediaStreamTrack,
  { MediaStreamTrackProcessor }: Scope = here as Scope,
): FrameSource {
  // One buffered frame: a late reader gets the newest.
  const source = streamSource(new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable);
  return {
    next: (signal) => source.next(signal),
    get ended() {
      return source.ended;
    },
    close() {
      source.close();
      track.stop();
    },
  };
}
