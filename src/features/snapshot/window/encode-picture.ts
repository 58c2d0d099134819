import { fitWithin } from '../../../base/picture.ts';

/**
 * A picture as a file, no larger than `side` px. It is drawn before the first await, so the picture may be closed at once. The
 * file holds pixels only: no place, no time, no device.
 */
export function encodePicture(picture: ImageBitmap, side: number, options: ImageEncodeOptions): Promise<Blob> {
  const { width, height } = fitWithin(picture.width, picture.height, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new TypeError('this browser has no 2d canvas to write pictures with');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob(options);
}
