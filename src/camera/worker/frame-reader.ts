import type { Picture } from '../../base/picture.ts';
import { ANALYSIS_SIDE, fitWithin } from '../pure/size.ts';

/** A frame as it comes from the browser. There are few of them in all: whoever owns one must close it. */
export type Frame = VideoFrame | ImageBitmap;

/**
 * Frames into pixels at analysis size. The pixels of one frame are painted over by the next.
 *
 * They are copied straight out of the frame into one buffer, for the whole day the same: 0.8 ms at 640x480, where drawing
 * and reading back take 3.2. And Chromium keeps a shared-memory picture of each frame that was ever drawn onto a canvas,
 * for minutes when the tab is hidden: 0.7 MB a frame, hundreds in all (docs/decisions/0003-frame-sources.md).
 * A canvas stays for what cannot be copied: frames that are too large, turned, on the graphics card only, or browsers that
 * cannot convert colours while copying. What a browser promises is tried once with a known colour: WebKit takes the wish
 * for RGBA and copies BGRA.
 */
export class FrameReader {
  readonly #copies: Promise<boolean>;
  #bytes = new Uint8ClampedArray();
  #context: OffscreenCanvasRenderingContext2D | null = null;

  /** `copies`: whether this browser's frames can be copied as RGBA. */
  constructor(copies: Promise<boolean> = copiesAsRgba()) {
    this.#copies = copies;
  }

  /** The frame stays open: whoever owns it closes it. */
  async read(frame: Frame): Promise<Picture> {
    return (await this.#copied(frame)) ?? this.#drawn(frame);
  }

  async #copied(frame: Frame): Promise<Picture | null> {
    if (!(await this.#copies)) return null;
    const video = frame instanceof VideoFrame ? frame : framed(frame);
    if (!video) return null;
    try {
      const { displayWidth: width, displayHeight: height } = video;
      if (!isPlain(video) || !canConvert(video)) return null;
      const bytes = this.#room(width * height * 4);
      await video.copyTo(bytes, { format: 'RGBA' });
      return { data: bytes, width, height };
    } catch {
      return null; // it can still be drawn, and if not, drawing says why
    } finally {
      if (video !== frame) video.close();
    }
  }

  #drawn(frame: Frame): Picture {
    const [fromWidth, fromHeight] =
      'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
    const { width, height } = fitWithin(fromWidth, fromHeight);
    this.#context ??= canvasContext();
    const { canvas } = this.#context;
    // Setting a size, even the same one, clears a canvas and takes new memory.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    this.#context.drawImage(frame, 0, 0, width, height);
    return this.#context.getImageData(0, 0, width, height);
  }

  #room(bytes: number): Uint8ClampedArray<ArrayBuffer> {
    if (this.#bytes.length !== bytes) this.#bytes = new Uint8ClampedArray(bytes);
    return this.#bytes;
  }
}

/**
 * Whether frames, asked for RGBA, are copied as RGBA: a pixel of known colour tells. Without `VideoFrame`, or where
 * copying fails, they are not.
 */
export async function copiesAsRgba(
  Frames: typeof VideoFrame | null = 'VideoFrame' in globalThis ? VideoFrame : null,
): Promise<boolean> {
  if (Frames === null) return false;
  const side = 2; // px
  const [red, green, blue, opaque] = [200, 100, 50, 255];
  const pixels = (...pixel: readonly number[]) =>
    Uint8Array.from({ length: side * side * 4 }, (_, at) => pixel[at % 4] ?? 0);
  try {
    const frame = new Frames(pixels(blue, green, red, opaque), {
      format: 'BGRA',
      codedWidth: side,
      codedHeight: side,
      timestamp: 0,
    });
    try {
      const copied = new Uint8Array(side * side * 4);
      await frame.copyTo(copied, { format: 'RGBA' });
      return pixels(red, green, blue, opaque).every((value, at) => copied[at] === value);
    } finally {
      frame.close();
    }
  } catch {
    return false;
  }
}

/** A bitmap as a frame, for its `copyTo`; null where the browser makes none of it. */
function framed(bitmap: ImageBitmap): VideoFrame | null {
  try {
    return new VideoFrame(bitmap, { timestamp: 0 });
  } catch {
    return null;
  }
}

/** Nothing to be scaled or turned; younger browsers' frames carry a rotation that drawing heeds and copying does not. */
function isPlain(frame: VideoFrame & { readonly rotation?: number; readonly flip?: boolean }): boolean {
  const { displayWidth, displayHeight, visibleRect, rotation = 0, flip = false } = frame;
  return (
    Math.max(displayWidth, displayHeight) <= ANALYSIS_SIDE &&
    visibleRect?.width === displayWidth &&
    visibleRect.height === displayHeight &&
    rotation === 0 &&
    !flip
  );
}

/** A browser that does not know the option answers with the size of the frame's own format. */
const canConvert = (frame: VideoFrame): boolean =>
  frame.format !== null && frame.allocationSize({ format: 'RGBA' }) === frame.displayWidth * frame.displayHeight * 4;

function canvasContext(): OffscreenCanvasRenderingContext2D {
  // willReadFrequently keeps the canvas out of the GPU, from where every read would have to wait.
  const found = new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!found) throw new TypeError('this browser has no 2d canvas in workers');
  return found;
}
