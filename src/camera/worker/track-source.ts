import type { FrameSource } from './frame-source.ts';
import { streamSource } from './stream-source.ts';

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
