import type { Millis } from '../base/units.ts';

/**
 * The frames' way into the worker, one kind per thing a browser can do (docs/decisions/0003-frame-sources.md).
 * Made in the window by `openFeed`, posted once with its transfer list, opened in the worker by `openFrameSource`.
 */
export type FrameFeed =
  | { readonly kind: 'track'; readonly track: MediaStreamTrack } // worker MediaStreamTrackProcessor (Safari 18+)
  | { readonly kind: 'stream'; readonly readable: ReadableStream<VideoFrame> } // window's processor, transferred (Chromium)
  | { readonly kind: 'bitmaps'; readonly port: MessagePort } // worker asks, window answers with ImageBitmap (Firefox)
  | SampleFeed;

/** The sample clip: the worker decodes its frames itself. Plain data. */
export interface SampleFeed {
  readonly kind: 'sample';
  readonly folder: string; // address of the clip's files, ends with '/'
  readonly startedAt: Millis; // epoch: when the showing began, the same for the worker's frames and the preview
}

/** What only the worker can say about itself; its answer decides the kind of feed. Plain data. */
export interface WorkerCapabilities {
  readonly trackProcessor: boolean; // MediaStreamTrackProcessor exists inside the worker
}

/** Worker -> window on the port of a 'bitmaps' feed. */
export type BitmapAsk = { readonly ask: number } | { readonly done: true };

export const isBitmapAsk = (message: unknown): message is { readonly ask: number } =>
  typeof message === 'object' && message !== null && 'ask' in message;

/** Window -> worker: the answer to `ask`, or that there will be no more. The receiver closes the bitmap. */
export type BitmapAnswer = BitmapGiven | { readonly ended: true };

export interface BitmapGiven {
  readonly ask: number;
  readonly bitmap: ImageBitmap | null; // null: the video has no picture at this moment
  readonly at: Millis; // epoch, when the picture was taken off the video
  readonly mediaTime: Millis; // the video's own clock; stands still when the picture is frozen
}
