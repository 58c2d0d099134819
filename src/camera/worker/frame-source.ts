import type { Millis } from '../../base/units.ts';
import type { Picture } from '../../base/picture.ts';
import { fingerprint, toThumbnail, type Thumbnail } from '../pure/thumbnail.ts';
import { FrameReader, type CameraFrame } from './frame-reader.ts';

/** Delivers the newest frame on request. Between requests nothing is decoded or copied. */
export interface FrameSource {
  /**
   * Resolves to the newest frame, or to null when `signal` is aborted or the source has `ended`.
   * One call at a time. Closes the frame of the previous call.
   */
  next(signal: AbortSignal): Promise<CapturedFrame | null>;
  readonly ended: boolean; // no more frames: the camera was closed or is gone
  /** Closes the last frame and releases the camera. Safe to call twice. */
  close(): void;
}

/** One frame of the camera: its thumbnail, and the whole picture on request. */
export interface CapturedFrame {
  readonly at: Millis; // capture time, epoch
  readonly mediaTime: Millis | null; // the source's own clock at this frame; null when it has none
  readonly thumbnail: Thumbnail;
  readonly fingerprint: number; // equal values: identical pictures
  /** The picture at analysis size. Throws `TypeError` after `close` or when a newer frame was captured: its buffer is reused. */
  picture(): Picture;
  /** Ends the use of the picture. Safe to call twice. */
  close(): void;
}

/** Copies frames into one reused buffer, one at a time. */
export class FrameCapture {
  readonly #reader = new FrameReader();
  #current: CapturedFrame | null = null;

  /** Captures a frame and takes ownership: `frame` is closed when this resolves or rejects. `at`: epoch. */
  async capture(frame: CameraFrame, at: Millis, mediaTime: Millis | null): Promise<CapturedFrame> {
    this.release();
    try {
      const pixels = await this.#reader.read(frame);
      this.#current = capturedFrame(pixels, at, mediaTime);
      return this.#current;
    } finally {
      frame.close();
    }
  }

  /** Closes the current frame, because its buffer is reused. */
  release(): void {
    this.#current?.close();
    this.#current = null;
  }
}

function capturedFrame(pixels: Picture, at: Millis, mediaTime: Millis | null): CapturedFrame {
  let open = true;
  return {
    at,
    mediaTime,
    thumbnail: toThumbnail(pixels),
    fingerprint: fingerprint(pixels),
    picture() {
      if (!open) throw new TypeError('this frame is closed, its buffer is reused');
      return pixels;
    },
    close() {
      open = false;
    },
  };
}
