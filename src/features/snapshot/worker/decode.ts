import type { Degrees, Millis } from '../../../base/units.ts';
import {
  analysisSize,
  SNAPSHOT_SIDE,
  assertPicture,
  assertReadable,
  assertSize,
  cannotDecode,
  PictureError,
} from '../pure/picture-file/picture-check.ts';
import { isTurned, turningOf, type Placing } from '../pure/level/turning.ts';
import { readExif } from '../pure/picture-file/exif.ts';
import type { ImageFormat } from '../../../base/image-header.ts';
import { fitWithin } from '../../../base/picture.ts';

/** A picture upright at analysis size, on a canvas of its own. */
export interface Decoded {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly at: Millis | null; // when its camera says that it was taken
  readonly lean: Degrees | null; // of the vertical to its right, by the level of the phone that took it
}

/**
 * Decodes a JPEG, PNG, WebP or HEIC as far as the browser can. Decoding scales it down, so that fifty megapixels are never held as
 * pixels here. @throws PictureError
 */
export async function decode(file: Blob): Promise<Decoded> {
  assertReadable(file.size);
  const bytes = await read(file);
  const { format, width, height } = assertPicture(bytes);
  const { orientation, at, lean } = readExif(bytes);
  const known = width > 0 && height > 0;
  const size = known ? analysisSize(width, height, orientation) : null;
  const bitmap = await toBitmap(file, format, size ? { resizeWidth: size.width, resizeHeight: size.height } : {});
  try {
    if (!known) assertSize(bitmap.width, bitmap.height);
    return { ...drawn(bitmap), at, lean };
  } finally {
    bitmap.close();
  }
}

/** The file may be gone or replaced by the time it is its turn. */
async function read(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new PictureError({ kind: 'missing' }, { cause });
  }
}

async function toBitmap(file: Blob, format: ImageFormat, size: ImageBitmapOptions): Promise<ImageBitmap> {
  try {
    // Browsers turn it by its EXIF data by default; older ones refuse the option that says so.
    return await createImageBitmap(file, { resizeQuality: 'high', ...size });
  } catch (cause) {
    return cannotDecode(format, cause);
  }
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new TypeError('this browser has no 2d canvas in workers');
  context.imageSmoothingQuality = 'high';
  return context;
}

function drawn(bitmap: ImageBitmap): Omit<Decoded, 'at' | 'lean'> {
  const { width, height } = fitWithin(bitmap.width, bitmap.height, SNAPSHOT_SIDE);
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.fillStyle = 'white'; // behind transparent pictures
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return { canvas, context };
}

/** A decoded picture, mirrored and turned. What the corners then show beyond it is grey. */
export function laid(decoded: Decoded, placing: Placing): Decoded {
  if (!isTurned(placing)) return decoded;
  const { size, matrix } = turningOf(decoded.canvas, placing, SNAPSHOT_SIDE);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = contextOf(canvas);
  context.fillStyle = 'gray';
  context.fillRect(0, 0, size.width, size.height);
  context.setTransform(...matrix);
  context.drawImage(decoded.canvas, 0, 0);
  context.resetTransform();
  return { ...decoded, canvas, context };
}
