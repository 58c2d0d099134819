import { exifSegment, tiff, type Written } from '../../support/exif.ts';
import side from './side.jpg?url';

/** Somebody who stands sideways, 720 x 960: the lab's sideStanding_008_d1, rendered from MakeHuman CC0 assets. */
export const sideBytes = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(side)).arrayBuffer());

export const sideBitmap = async (): Promise<ImageBitmap> => createImageBitmap(new Blob([await sideBytes()]));

/** What `canvas` shows, as a file's bytes. */
export async function bytesOf(canvas: OffscreenCanvas, type: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.92 })).arrayBuffer());
}

/** A canvas of this size that `draw` has drawn on. */
export function drawn(
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  draw(context);
  return canvas;
}

/** The same JPEG with EXIF data right behind its first two bytes. */
export function withExif(jpeg: Uint8Array<ArrayBuffer>, written: Written): Uint8Array<ArrayBuffer> {
  const segment = exifSegment(tiff(written));
  const bytes = new Uint8Array(jpeg.length + segment.length);
  bytes.set(jpeg.subarray(0, 2));
  bytes.set(segment, 2);
  bytes.set(jpeg.subarray(2), 2 + segment.length);
  return bytes;
}

/** As a phone held upright stores it: lying on its side, with the turn in the EXIF data. Twelve megapixels unless said otherwise. */
export async function phonePicture(long = 4000, short = 3000): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await sideBitmap();
  const lying = drawn(long, short, (context) => {
    context.imageSmoothingQuality = 'high';
    context.translate(0, short);
    context.rotate(-Math.PI / 2);
    context.drawImage(picture, 0, 0, short, long);
  });
  picture.close();
  const jpeg = await bytesOf(lying, 'image/jpeg');
  return withExif(jpeg, { orientation: 6, taken: '2024:05:01 12:30:15', offset: '+02:00' });
}

const frameOf = (bytes: Uint8Array): number =>
  bytes.findIndex((byte, at) => byte === 0xff && (bytes[at + 1] === 0xc0 || bytes[at + 1] === 0xc2));

/** The JPEG's frame header saying another size. */
export function boasting(jpeg: Uint8Array<ArrayBuffer>, width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = jpeg.slice();
  const view = new DataView(bytes.buffer);
  view.setUint16(frameOf(bytes) + 5, height);
  view.setUint16(frameOf(bytes) + 7, width);
  return bytes;
}

/** Whole from its first byte to its last, and with a number of bits for each sample that there is not. */
export function damaged(jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = jpeg.slice();
  bytes[frameOf(bytes) + 4] = 77;
  return bytes;
}
