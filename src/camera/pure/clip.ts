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
