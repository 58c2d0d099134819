import type { Millis } from '../../geometry/units.ts';
import { fitWithin } from '../pure/size.ts';
import { CELL, fingerprint, THUMBNAIL, toThumbnail, type Thumbnail } from '../pure/thumbnail.ts';

/** A frame as it comes from the browser. Its pixels are scarce: whoever owns it must close it. */
export type Frame = VideoFrame | ImageBitmap;

/**
 * One moment before the camera: first a thumbnail, and the whole picture if that turns out to be worth a look.
 * The frame behind it is closed by whatever comes first: `picture`, `close`, the next grab or the end of the source.
 */
export interface Grab {
  readonly at: Millis; // capture time, epoch
  readonly mediaTime: Millis | null; // the source's own clock at this frame; null when it has none
  readonly thumbnail: Thumbnail;
  readonly fingerprint: number; // equal ones mean the same picture, bit for bit
  /** The picture at analysis size; the same one when asked again. Throws when the frame was closed unseen. */
  picture(): ImageData;
  /** Lets the frame go unseen. Safe to call twice. */
  close(): void;
}

/** Two canvases, used again for every frame; at most one frame is open at a time. */
export class Easel {
  readonly #small = context(THUMBNAIL.width * CELL, THUMBNAIL.height * CELL);
  readonly #large = context(1, 1);
  #current: Grab | null = null;

  /** Takes the frame over, and closes the one before. */
  show(frame: Frame, at: Millis, mediaTime: Millis | null): Grab {
    this.clear();
    try {
      return (this.#current = this.#grab(frame, at, mediaTime));
    } catch (failure) {
      frame.close();
      throw failure;
    }
  }

  /** Closes the frame still open, if any. */
  clear(): void {
    this.#current?.close();
    this.#current = null;
  }

  #grab(frame: Frame, at: Millis, mediaTime: Millis | null): Grab {
    const small = draw(this.#small, frame);
    let open = true;
    let seen: ImageData | null = null;
    const close = () => {
      if (open) frame.close();
      open = false;
    };
    return {
      at,
      mediaTime,
      thumbnail: toThumbnail(small.data),
      fingerprint: fingerprint(small.data),
      picture: () => {
        if (seen) return seen;
        if (!open) throw new TypeError('this grab was closed before its picture was taken');
        try {
          return (seen = draw(resize(this.#large, fitWithin(...sizeOf(frame))), frame));
        } finally {
          close();
        }
      },
      close,
    };
  }
}

const sizeOf = (frame: Frame): [width: number, height: number] =>
  'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];

function draw(on: OffscreenCanvasRenderingContext2D, frame: Frame): ImageData {
  const { width, height } = on.canvas;
  on.drawImage(frame, 0, 0, width, height);
  return on.getImageData(0, 0, width, height);
}

function resize(on: OffscreenCanvasRenderingContext2D, { width, height }: { width: number; height: number }) {
  // Setting a size, even the same one, clears the canvas and its memory.
  if (on.canvas.width !== width) on.canvas.width = width;
  if (on.canvas.height !== height) on.canvas.height = height;
  return on;
}

function context(width: number, height: number): OffscreenCanvasRenderingContext2D {
  // willReadFrequently keeps the canvas out of the GPU, from where every read would have to wait.
  const found = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!found) throw new TypeError('this browser has no 2d canvas in workers');
  return found;
}
