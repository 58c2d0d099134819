import type { Millis } from '../base/units.ts';
import { pictureOffsets, parseClipIndex } from './pure/clip.ts';
import { frameAt } from './pure/sample-plan.ts';

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
