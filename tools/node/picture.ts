import { readFile, stat } from 'node:fs/promises';
import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import type { Degrees } from '../../src/base/units.ts';
import { readExif } from '../../src/features/snapshot/pure/picture-file/exif.ts';
import type { Picture } from '../../src/base/picture.ts';
import {
  SNAPSHOT_SIDE,
  assertPicture,
  assertReadable,
  cannotDecode,
  PictureError,
  type PictureFault,
} from '../../src/features/snapshot/pure/picture-file/picture-check.ts';
import type { ImageFormat } from '../../src/base/image-header.ts';
import { faultText } from '../../src/features/snapshot/view/fault-text.ts';

/** A decoded file, upright as its EXIF data says, scaled down when it is large. */
export interface FilePicture extends Picture {
  readonly lean: Degrees | null; // of the vertical to its right, by the level of the phone that took it
  readonly filePixels: number; // file pixels per pixel of this picture: >= 1, 1 when it was not scaled
}

/** A file that is no picture to measure; the message is one sentence for whoever runs the tool. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly fault: 'no-file' | PictureFault['kind'];

  constructor(fault: FileError['fault'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** Reads a JPEG, PNG or WebP. Throws `FileError` for everything that is not a whole picture of a sane size. */
export async function readPicture(path: string): Promise<FilePicture> {
  try {
    const bytes = await readBytes(path);
    return { ...toPicture(await decode(bytes, assertPicture(bytes).format)), lean: readExif(bytes).lean };
  } catch (cause) {
    if (cause instanceof PictureError) throw new FileError(cause.fault.kind, faultText(cause.fault), { cause });
    throw cause;
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new FileError('no-file', 'There is no such file.', { cause });
  });
  if (!facts.isFile()) throw new FileError('no-file', 'This is not a file.');
  assertReadable(facts.size);
  return readFile(path).catch((cause: unknown) => {
    throw new FileError('no-file', 'This file cannot be read.', { cause });
  });
}

async function decode(bytes: Buffer, format: ImageFormat): Promise<Image> {
  const image = await loadImage(bytes).catch((cause: unknown) => cannotDecode(format, cause)); // turns by EXIF orientation itself
  return image.width > 0 && image.height > 0 ? image : cannotDecode(format, 'no pixels');
}

function toPicture(image: Image): Omit<FilePicture, 'lean'> {
  const filePixels = Math.max(1, Math.max(image.width, image.height) / SNAPSHOT_SIDE);
  const width = Math.max(1, Math.round(image.width / filePixels));
  const height = Math.max(1, Math.round(image.height / filePixels));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white'; // behind transparent pictures
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height, filePixels };
}
