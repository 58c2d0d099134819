import front from '../../ui-gallery/front.jpg?url';

/** A picture with one rendered person in it. */
export async function somebody(): Promise<ImageData> {
  const bitmap = await createImageBitmap(await (await fetch(front)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
