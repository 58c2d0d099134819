import type { FrameFeed } from '../feed.ts';
import { bitmapSource } from './bitmap-source.ts';
import type { FrameSource } from './frame-source.ts';
import { sampleSource } from './sample-source.ts';
import { streamSource } from './stream-source.ts';
import { trackSource } from './track-source.ts';

/** The worker's half of a feed. */
export function openFrameSource(feed: FrameFeed): FrameSource {
  switch (feed.kind) {
    case 'track':
      return trackSource(feed.track);
    case 'stream':
      return streamSource(feed.readable);
    case 'bitmaps':
      return bitmapSource(feed.port);
    case 'sample':
      return sampleSource(feed);
  }
}
