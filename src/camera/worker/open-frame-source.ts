import type { FrameFeed, WorkerCapabilities } from '../feed.ts';
import { bitmapSource } from './bitmap-source.ts';
import type { FrameSource } from './frame-source.ts';
import { sampleSource } from './sample-source.ts';
import { streamSource, trackSource } from './stream-source.ts';

/** Opens the worker's side of a feed. */
export function openFrameSource(feed: FrameFeed): FrameSource {
  if (feed.kind === 'track') return trackSource(feed.track);
  if (feed.kind === 'stream') return streamSource(feed.readable);
  return feed.kind === 'bitmaps' ? bitmapSource(feed.port) : sampleSource(feed);
}

/** To be told to the window before it makes a feed. */
export const workerCapabilities = (): WorkerCapabilities => ({
  trackProcessor: 'MediaStreamTrackProcessor' in globalThis,
});
