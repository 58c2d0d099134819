import type { Millis } from '../../geometry/units.ts';
import { fitWithin, type Size } from '../pure/size.ts';
import { CELL, fingerprint, THUMBNAIL, toThumbnail, type Thumbnail } from '../pure/thumbnail.ts';

/** A frame as it comes from the browser. There are few of them in all: whoever owns one must close it. */
export type Frame = VideoFrame | ImageBitmap;

/** One moment before the camera: a thumbnail, and the whole picture if that turns out to be worth a look. */
export interface Grab {
  readonly at: Millis; // capture time, epoch
  readonly mediaTime: Millis | null; // the source's own clock at this frame; null when it has none
  readonly thumbnail: Thumbnail;
  readonly fingerprint: number; // equal ones mean the same picture, bit for bit
  /** The picture at analysis size, copied when first asked for. Throws once the grab is closed or a newer one is there. */
  picture(): ImageData;
  /** The picture will not be asked for any more. Safe to call twice. */
  close(): void;
}

/**
 * Where frames are drawn, on the same two canvases every time. A frame is drawn once at analysis size and closed before
 * `show` returns, on every path: drawing costs 1.3 ms and the thumbnail made from it 0.4, while a thumbnail made from the
 * frame would cost 2.1 alone, since the browser converts the colours of every pixel first. Only reading the picture
 * back, 1.1 ms, waits until somebody wants it (640x480, Chromium 156, two slow cores).
 */
export class Easel {
  readonly #large = context(1, 1);
  readonly #small = context(THUMBNAIL.width * CELL, THUMBNAIL.height * CELL);
  #current: Grab | null = null;

  /** Takes the frame over. */
  show(frame: Frame, at: Millis, mediaTime: Millis | null): Grab {
    this.clear();
    try {
      const size = resize(this.#large.canvas, fitWithin(...sizeOf(frame)));
      this.#large.drawImage(frame, 0, 0, size.width, size.height);
    } finally {
      frame.close();
    }
    const { width, height } = this.#small.canvas;
    this.#small.drawImage(this.#large.canvas, 0, 0, width, height);
    const { data } = this.#small.getImageData(0, 0, width, height);
    this.#current = grabOf(this.#large, {
      at,
      mediaTime,
      thumbnail: toThumbnail(data),
      fingerprint: fingerprint(data),
    });
    return this.#current;
  }

  /** Ends the newest grab, whose picture is about to be painted over. */
  clear(): void {
    this.#current?.close();
    this.#current = null;
  }
}

function grabOf(large: OffscreenCanvasRenderingContext2D, seen: Omit<Grab, 'picture' | 'close'>): Grab {
  let picture: ImageData | null = null;
  let open = true;
  return {
    ...seen,
    picture() {
      if (!open) throw new TypeError('this grab is closed, its picture is painted over');
      picture ??= large.getImageData(0, 0, large.canvas.width, large.canvas.height);
      return picture;
    },
    close() {
      open = false;
      picture = null;
    },
  };
}

const sizeOf = (frame: Frame): [width: number, height: number] =>
  'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];

/** Setting a size, even the same one, clears a canvas and takes new memory. */
function resize(canvas: OffscreenCanvas, size: Size): Size {
  if (canvas.width !== size.width) canvas.width = size.width;
  if (canvas.height !== size.height) canvas.height = size.height;
  return size;
}

function context(width: number, height: number): OffscreenCanvasRenderingContext2D {
  // willReadFrequently keeps the canvas out of the GPU, from where every read would have to wait.
  const found = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!found) throw new TypeError('this browser has no 2d canvas in workers');
  return found;
}
