// Makes the sample clip in public/demo from a rendered video: small WebP pictures in one file, and an index beside it.
//   node scripts/make-demo.mjs ../shared/lab/clip/front.webm
// Needs ffmpeg, to read the video. Run once; its result is committed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createCanvas, ImageData } from '@napi-rs/canvas';

const CLIP = { width: 640, height: 480, fps: 8 }; // the video it is made from
const KEEP = { every: 2, quality: 66 }; // 4 pictures a second, about 10 kB each
const folder = new URL('../public/demo/', import.meta.url);

const [clip] = process.argv.slice(2);
if (!clip) throw new Error('usage: node scripts/make-demo.mjs CLIP.webm');

const canvas = createCanvas(CLIP.width, CLIP.height);
const context = canvas.getContext('2d');
const pictures = [];
for await (const pixels of frames(clip)) {
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels), CLIP.width, CLIP.height), 0, 0);
  pictures.push(await canvas.encode('webp', KEEP.quality));
}
if (pictures.length === 0) throw new Error(`no pictures in ${clip}`);

const { width, height } = CLIP;
const index = {
  type: 'image/webp',
  width,
  height,
  fps: CLIP.fps / KEEP.every,
  sizes: pictures.map(({ length }) => length),
};
const files = { 'front.bin': Buffer.concat(pictures), 'front.json': Buffer.from(`${JSON.stringify(index)}\n`) };
for (const [name, bytes] of Object.entries(files)) await writeFile(new URL(name, folder), bytes);
await writeFile(
  new URL('README.md', folder),
  `# The sample clip

45 seconds of a person at a desk, seen from the front, ${index.fps} pictures a second: \`front.bin\` holds the pictures
(${index.type}) one after the other, \`front.json\` their sizes. The first 15 seconds are the calibration poses.
What is seen when: \`src/camera/pure/sample-plan.ts\`.

Origin: rendered from MakeHuman CC0 assets; no real person is shown. Licence:
[CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/). Made by \`scripts/make-demo.mjs\` from a video with the
sha256 \`${sha256(await readFile(clip))}\`.

| file | bytes | sha256 |
| --- | --- | --- |
${Object.entries(files)
  .map(([name, bytes]) => `| ${name} | ${bytes.length} | \`${sha256(bytes)}\` |`)
  .join('\n')}
`,
);
console.log(`${fileURLToPath(folder)}: ${pictures.length} pictures, ${files['front.bin'].length} bytes`);

/** RGBA pixels of every picture to keep. */
async function* frames(path) {
  const filter = `select=not(mod(n\\,${KEEP.every}))`;
  const output = ['-vf', filter, '-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'rgba', '-'];
  const child = spawn('ffmpeg', ['-v', 'error', '-i', path, ...output], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const size = CLIP.width * CLIP.height * 4;
  let left = Buffer.alloc(0);
  for await (const chunk of child.stdout) {
    left = Buffer.concat([left, chunk]);
    while (left.length >= size) {
      yield left.subarray(0, size);
      left = left.subarray(size);
    }
  }
  const status = await exit;
  if (status !== 0) throw new Error(`ffmpeg ended with ${status}`);
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
