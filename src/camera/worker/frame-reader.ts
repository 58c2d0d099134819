import { type Picture, ANALYSIS_SIDE, fitWithin } from '../../base/picture.ts';

/** A frame as it comes from the browser. Browsers have few of them: the owner must close each. */
export type CameraFrame = VideoFrame | ImageBitmap;

/**
 * Reads frames into pixels at analysis size. Each read overwrites the pixels of the one before.
 *
 * Pixels are copied from the frame into one reused buffer: 0.8 ms at 640x480, where drawing and reading back take 3.2 ms.
 * In addition, Chromium keeps a shared-memory copy of each frame that was drawn onto a canvas, for minutes when the tab is
 * hidden: 0.7 MB a frame, hundreds in all (docs/decisions/0003-frame-sources.md).
 * Frames that cannot be copied are drawn on a canvas: frames that are too large, rotated or only in GPU memory, and frames of
 * browsers that cannot convert colours while copying. A known colour is copied once to test this: WebKit accepts the format
 * RGBA and copies BGRA.
 */
export class FrameReader {
  readonly #copies: Promise<boolean>;
  #bytes = new Uint8ClampedArray();
  #context: OffscreenCanvasRenderingContext2D | null = null;

  /** `copies`: whether this browser's frames can be copied as RGBA. */
  constructor(copies: Promise<boolean> = copiesAsRgba()) {
    this.#copies = copies;
  }

  /** The pixels of a frame. The frame stays open; its owner closes it. */
  async read(frame: CameraFrame): Promise<Picture> {
    return (await this.#copy(frame)) ?? this.#draw(frame);
  }

  async #copy(frame: CameraFrame): Promise<Picture | null> {
    if (!(await this.#copies)) return null;
    const video = frame instanceof VideoFrame ? frame : asVideoFrame(frame);
    if (!video) return null;
    try {
      const { displayWidth: width, displayHeight: height } = video;
      if (!isUntransformed(video) || !canConvert(video)) return null;
      const bytes = this.#buffer(width * height * 4);
      await video.copyTo(bytes, { format: 'RGBA' });
      return { data: bytes, width, height };
    } catch {
      return null; // drawing is tried next, and reports its own failure
    } finally {
      if (video !== frame) video.close();
    }
  }

  #draw(frame: CameraFrame): Picture {
    const [fromWidth, fromHeight] =
      'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
    const { width, height } = fitWithin(fromWidth, fromHeight);
    this.#context ??= canvasContext();
    const { canvas } = this.#context;
    // Setting a size, even the same one, clears a canvas and allocates new memory.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    this.#context.drawImage(frame, 0, 0, width, height);
    return this.#context.getImageData(0, 0, width, height);
  }

  #buffer(bytes: number): Uint8ClampedArray<ArrayBuffer> {
    if (this.#bytes.length !== bytes) this.#bytes = new Uint8ClampedArray(bytes);
    return this.#bytes;
  }
}

/**
 * Whether `copyTo` with format RGBA really gives RGBA, tested with a known colour. False without `VideoFrame` or when
 * copying fails.
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

/** A bitmap as a VideoFrame, for `copyTo`; null when the browser cannot make one. */
function asVideoFrame(bitmap: ImageBitmap): VideoFrame | null {
  try {
    return new VideoFrame(bitmap, { timestamp: 0 });
  } catch {
    return null;
  }
}

/** Whether the frame needs no scaling and no rotation. Frames of recent browsers carry a rotation that `copyTo` ignores. */
function isUntransformed(frame: VideoFrame & { readonly rotation?: number; readonly flip?: boolean }): boolean {
  const { displayWidth, displayHeight, visibleRect, rotation = 0, flip = false } = frame;
  return (
    Math.max(displayWidth, displayHeight) <= ANALYSIS_SIDE &&
    visibleRect?.width === displayWidth &&
    visibleRect.height === displayHeight &&
    rotation === 0 &&
    !flip
  );
}

/** A browser without the option returns the size of the frame's own format. */
const canConvert = (frame: VideoFrame): boolean =>
  frame.format !== null && frame.allocationSize({ format: 'RGBA' }) === frame.displayWidth * frame.displayHeight * 4;

function canvasContext(): OffscreenCanvasRenderingContext2D {
  // willReadFrequently keeps the canvas in main memory; reading back from the GPU would block.
  const found = new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!found) throw new TypeError('this browser has no 2d canvas in workers');
  return found;
}
