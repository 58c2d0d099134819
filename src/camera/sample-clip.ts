import type { Millis } from '../base/units.ts';
import { frameAt } from './pure/sample-plan.ts';

/** The contents of `front.json`: the index of `front.bin`, which holds the pictures one after the other. Made by scripts/make-demo.mjs. */
export interface ClipIndex {
  readonly type: string; // media type of each picture
  readonly width: number; // px
  readonly height: number; // px
  readonly fps: number; // pictures for each second of clip
  readonly sizes: readonly number[]; // bytes of each picture, in order
}

/** Validates the parsed index file. Throws `TypeError` when it is something else, such as an error page. */
export function parseClipIndex(found: unknown): ClipIndex {
  if (!isClipIndex(found)) throw new TypeError('the sample clip has no usable index');
  return found;
}

const isClipIndex = (found: unknown): found is ClipIndex =>
  typeof found === 'object' &&
  found !== null &&
  'type' in found &&
  typeof found.type === 'string' &&
  'fps' in found &&
  typeof found.fps === 'number' &&
  'sizes' in found &&
  Array.isArray(found.sizes) &&
  found.sizes.length > 0;

/** Byte offsets of the pictures, followed by the length of the file: one entry more than pictures. */
export function pictureOffsets(sizes: readonly number[]): readonly number[] {
  const starts = [0];
  let end = 0;
  for (const size of sizes) starts.push((end += size));
  return starts;
}

/** The sample clip in memory. Works in the window and in a worker, also when hidden: pictures are decoded one by one. */
export interface SampleClip {
  readonly width: number; // px
  readonly height: number; // px
  readonly fps: number;
  /** Number of the current frame at `at` when playback began at `startedAt`, both epoch. */
  indexAt(startedAt: Millis, at: Millis): number;
  /** Decodes a frame; the caller closes it. */
  decode(index: number): Promise<ImageBitmap>;
}

/** Fetches the clip: `front.json` and `front.bin` in `folder`, an address that ends with '/'. Throws `TypeError` when either is missing or wrong. */
export async function loadSampleClip(folder: string): Promise<SampleClip> {
  const [json, bin] = await Promise.all([fetchFile(`${folder}front.json`), fetchFile(`${folder}front.bin`)]);
  const index = parseClipIndex(await json.json());
  const pictures = await bin.blob();
  const starts = pictureOffsets(index.sizes);
  if (pictures.size !== starts.at(-1)) throw new TypeError('the sample clip is incomplete');
  return {
    width: index.width,
    height: index.height,
    fps: index.fps,
    indexAt: (startedAt, at) => frameAt(startedAt, at, index.fps, index.sizes.length),
    decode: (frame) => createImageBitmap(pictures.slice(starts[frame], starts[frame + 1], index.type)),
  };
}

async function fetchFile(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address} answers ${answer.status}`);
  return answer;
}
