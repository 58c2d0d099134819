import { fitWithin } from '../../../base/picture.ts';

/** A saved picture: enough to see what was measured, and small in a backup. [H] */
export const SAVED_PICTURE = { side: 1280, as: { type: 'image/jpeg', quality: 0.85 } } as const;
/** A picture of the camera is analysed without loss. */
export const LOSSLESS = { type: 'image/png' } as const;

/**
 * A picture as a file, no larger than `side` px. It is drawn before the first await, so the picture may be closed at once. The
 * file holds pixels only: no place, no time, no device.
 */
export function encodePicture(
  picture: ImageBitmap,
  side: number,
  options: ImageEncodeOptions,
  mirrored = false,
): Promise<Blob> {
  const { width, height } = fitWithin(picture.width, picture.height, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new TypeError('this browser has no 2d canvas to write pictures with');
  context.imageSmoothingQuality = 'high';
  if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob(options);
}

/** A saved picture with left and right exchanged. */
export async function mirroredPicture(saved: Blob): Promise<Blob> {
  const picture = await createImageBitmap(saved);
  try {
    return await encodePicture(picture, SAVED_PICTURE.side, SAVED_PICTURE.as, true);
  } finally {
    picture.close();
  }
}
