import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A film of a person who stands still and sways a little. Without the sway it would count as frozen. */
export async function swaying(path: string): Promise<readonly Uint8Array[]> {
  const picture = await loadImage(path);
  return Promise.all(
    [0, 1, 2, 1].map((shift) => {
      const canvas = createCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      context.drawImage(picture, 0, 0);
      context.drawImage(picture, shift, 0);
      return canvas.encode('jpeg', 90);
    }),
  );
}
