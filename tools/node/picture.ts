import { readFile, stat } from 'node:fs/promises';
import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import type { Picture } from '../../src/pose/estimator.ts';
import { readHeader } from './picture-header.ts';

export type PictureFault = 'missing' | 'empty' | 'not a picture' | 'truncated' | 'broken' | 'too large';

/** A file that cannot be measured; the message is a whole sentence for people, without the path. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly fault: PictureFault;

  constructor(fault: PictureFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** A decoded file, upright as its EXIF data says, scaled down when it is large. */
export interface FilePicture extends Picture {
  readonly filePixels: number; // file pixels per pixel of this picture: >= 1, 1 when it was not scaled
}

const MAX_FILE = 128 * 1024 * 1024; // bytes
const MAX_PIXELS = 64_000_000; // decoded that is 256 MB, and every camera in reach is below it
const MAX_SIDE = 2048; // px kept: the networks look at 256, so a crop of an eighth of the side is still sharp

/** Reads a JPEG, PNG or WebP. Throws `PictureError` for everything that is not a whole picture of a sane size. */
export async function readPicture(path: string): Promise<FilePicture> {
  const bytes = await readBytes(path);
  const header = readHeader(bytes);
  if (!header) throw new PictureError('not a picture', 'This is not a JPEG, PNG or WebP picture.');
  const size = `${header.width} x ${header.height} pixels`;
  if (header.width * header.height > MAX_PIXELS) {
    throw new PictureError(
      'too large',
      `This picture has ${size}; at most ${MAX_PIXELS / 1e6} megapixels can be read. Scale it down first.`,
    );
  }
  if (!header.complete)
    throw new PictureError('truncated', `The end of this ${header.format} file is missing; copy it again.`);
  return toPicture(await decode(bytes, header.format));
}

async function readBytes(path: string): Promise<Buffer> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new PictureError('missing', 'There is no such file.', { cause });
  });
  if (!facts.isFile()) throw new PictureError('not a picture', 'This is not a file.');
  if (facts.size === 0) throw new PictureError('empty', 'This file is empty (0 bytes).');
  if (facts.size > MAX_FILE)
    throw new PictureError(
      'too large',
      `This file has ${Math.round(facts.size / 1e6)} MB; at most 134 MB can be read.`,
    );
  return readFile(path).catch((cause: unknown) => {
    throw new PictureError('missing', 'This file cannot be read.', { cause });
  });
}

async function decode(bytes: Buffer, format: string): Promise<Image> {
  try {
    const image = await loadImage(bytes); // turns by EXIF orientation itself
    if (image.width > 0 && image.height > 0) return image;
  } catch (cause) {
    throw new PictureError('broken', `This ${format} file is damaged and cannot be decoded.`, { cause });
  }
  throw new PictureError('broken', `This ${format} file holds no pixels.`);
}

function toPicture(image: Image): FilePicture {
  const filePixels = Math.max(1, Math.max(image.width, image.height) / MAX_SIDE);
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
