import { createCanvas, loadImage } from '@napi-rs/canvas';
import { sampleScene, writeFakeCamera, type Scene } from '../../tests/support/fake-camera.ts';

const SECONDS = 20; // Chromium plays the file over and over
const NOISE = 4; // grey levels, either way: a quiet webcam in a lit room
const VARIANTS = 8;

/** The same numbers every time, so that two runs play the same film (Park & Miller 1988). */
function* noise(): Generator<number, never> {
  for (let seed = 1; ;) {
    seed = (seed * 48_271) % 0x7fffffff;
    yield (seed / 0x7fffffff - 0.5) * 2 * NOISE;
  }
}

/** Somebody sitting upright without moving, before a camera with its noise: no two pictures are the same. */
export async function writeStillPerson(path: string): Promise<void> {
  const { pictures } = await sampleScene('upright', SECONDS);
  const first = pictures[0];
  if (!first) throw new Error('the sample clip holds nobody upright');
  const image = await loadImage(first);
  const random = noise();
  const variants = Array.from({ length: VARIANTS }, () => {
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const picture = context.getImageData(0, 0, image.width, image.height);
    for (let index = 0; index < picture.data.length; index += 4) {
      const more = random.next().value;
      for (let channel = index; channel < index + 3; channel++)
        picture.data[channel] = (picture.data[channel] ?? 0) + more;
    }
    context.putImageData(picture, 0, 0);
    return canvas.toBuffer('image/jpeg', 90);
  });
  await writeFakeCamera(path, [{ pictures: variants, fps: 30, seconds: SECONDS }]);
}

/** Somebody who never stops moving: from upright to a slouch and back, over and over. */
export async function writeMovingPerson(path: string): Promise<void> {
  const scenes: Scene[] = await Promise.all(
    (['to_slouch', 'to_upright'] as const).map((label) => sampleScene(label, SECONDS / 2)),
  );
  await writeFakeCamera(path, scenes);
}
