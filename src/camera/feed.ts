import type { Millis } from '../base/units.ts';

/**
 * How frames get into the worker, one kind per browser capability (docs/decisions/0003-frame-sources.md).
 * `openFeed` makes it in the window, it is posted once with its transfer list, and `openFrameSource` opens it in the worker.
 */
export type FrameFeed =
  | { readonly kind: 'track'; readonly track: MediaStreamTrack } // worker MediaStreamTrackProcessor (Safari 18+)
  | { readonly kind: 'stream'; readonly readable: ReadableStream<VideoFrame> } // window's processor, transferred (Chromium)
  | { readonly kind: 'bitmaps'; readonly port: MessagePort } // the worker requests, the window answers with ImageBitmap (Firefox)
  | SampleFeed;

/** The sample clip: the worker decodes the frames itself. Plain data. */
export interface SampleFeed {
  readonly kind: 'sample';
  readonly folder: string; // address of the clip's files, ends with '/'
  readonly startedAt: Millis; // epoch, when playback began; the same for the worker's frames and the preview
}

/** Capabilities that only the worker can test; they decide the kind of feed. Plain data. */
export interface WorkerCapabilities {
  readonly trackProcessor: boolean; // MediaStreamTrackProcessor exists inside the worker
}

/** Worker -> window on the port of a 'bitmaps' feed. */
export type BitmapRequest = { readonly ask: number } | { readonly done: true };

export const isBitmapRequest = (message: unknown): message is { readonly ask: number } =>
  typeof message === 'object' && message !== null && 'ask' in message;

/** Window -> worker: the answer to request number `ask`, or the end of the feed. The receiver closes the bitmap. */
export type BitmapAnswer = BitmapReply | { readonly ended: true };

export interface BitmapReply {
  readonly ask: number;
  readonly bitmap: ImageBitmap | null; // null: the video has no picture now
  readonly at: Millis; // epoch, when the picture was copied from the video
  readonly mediaTime: Millis; // the video's own clock; it stops when the picture is frozen
}
