import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { clipTimeAt, SAMPLE_INTERVALS, type SampleLabel, type PlanSegment } from '../../src/camera/pure/sample-plan.ts';
import { millis, seconds, type Millis } from '../../src/base/units.ts';

/** Pictures shown one after another; forwards and backwards again if the scene is longer than they are. */
export interface Scene {
  readonly pictures: readonly Uint8Array[]; // any format that @napi-rs/canvas reads, all of one size
  readonly fps: number; // pictures a second
  readonly seconds: number; // how long the scene lasts
}

/** Chromium plays every MJPEG file at this rate, in a loop (media/capture/video/file_video_capture_device.cc). */
export const FPS = 30;

/**
 * Small, because the file must contain each of the 30 pictures a second, about 20 MB a minute. The networks scale their input to
 * 192-256 px.
 */
const PICTURE = { width: 480, quality: 55 } as const;

/**
 * Writes a file for Chromium's `--use-file-for-fake-video-capture`, to be deleted after use. If a scene has two pictures or more, the
 * picture keeps changing, so that it does not count as frozen.
 */
export async function writeFakeCamera(path: string, scenes: readonly Scene[]): Promise<void> {
  const encoded = new Map<Uint8Array, Buffer>();
  const file = createWriteStream(path);
  for (const scene of scenes) {
    for (let frame = 0; frame < scene.seconds * FPS; frame++) {
      const picture = pictureAt(scene, millis((frame * 1000) / FPS));
      const jpeg = encoded.get(picture) ?? (await toJpeg(picture));
      encoded.set(picture, jpeg);
      if (!file.write(jpeg)) await once(file, 'drain');
    }
  }
  file.end();
  await once(file, 'close');
}

function pictureAt({ pictures, fps, seconds: lasts }: Scene, elapsed: Millis): Uint8Array {
  const whole: PlanSegment = { start: millis(0), end: seconds(pictures.length / fps), lasts: seconds(lasts) };
  const picture = pictures[Math.floor((clipTimeAt(elapsed, [whole]) / 1000) * fps)];
  if (!picture) throw new RangeError('a scene needs at least one picture');
  return picture;
}

async function toJpeg(picture: Uint8Array): Promise<Buffer> {
  const image = await loadImage(picture);
  const height = Math.round((image.height * PICTURE.width) / image.width);
  const canvas = createCanvas(PICTURE.width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, PICTURE.width, height);
  return canvas.encode('jpeg', PICTURE.quality);
}

/** A scene from the shipped sample clip. Unlike the lab's pictures it is always available. */
export async function sampleScene(label: SampleLabel, lasts: number): Promise<Scene> {
  const demo = new URL('../../public/demo/', import.meta.url);
  const { fps, sizes } = JSON.parse(await readFile(new URL('front.json', demo), 'utf8')) as ClipFile;
  const bytes = await readFile(new URL('front.bin', demo));
  const pictures: Uint8Array[] = [];
  let end = 0;
  for (const [index, size] of sizes.entries()) {
    const start = end;
    end += size;
    const at = millis((index * 1000) / fps);
    const shown = SAMPLE_INTERVALS.find((interval) => at >= interval.start && at < interval.end);
    if (shown?.label === label) pictures.push(bytes.subarray(start, end));
  }
  return { pictures, fps, seconds: lasts };
}

interface ClipFile {
  readonly fps: number;
  readonly sizes: readonly number[];
}

/** A scene from picture files, such as those of a sequence in the lab. */
export async function fileScene(paths: readonly string[], fps: number, lasts: number): Promise<Scene> {
  return { pictures: await Promise.all(paths.map((path) => readFile(path))), fps, seconds: lasts };
}
