import type { FrameSource } from './frame-source.ts';
import { streamSource } from './stream-source.ts';

interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>;
}

/** TypeScript's worker lib has the class, but not the track it is made from. */
type TrackProcessorConstructor = new (init: { track: MediaStreamTrack; maxBufferSize: number }) => TrackProcessor;

/** Frames of a track that was moved into this worker (Safari 18+). */
export function trackSource(
  track: MediaStreamTrack,
  Processor: TrackProcessorConstructor = MediaStreamTrackProcessor,
): FrameSource {
  const source = streamSource(new Processor({ track, maxBufferSize: 1 }).readable);
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
