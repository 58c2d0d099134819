import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPicture } from '../../../tools/node/picture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** Left half red, right half blue. */
function flag(width = 40, height = 20) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'red';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = 'blue';
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas;
}

/** A JPEG with an EXIF block that holds nothing but the orientation. */
function turned(orientation: number): Buffer {
  const jpeg = flag().toBuffer('image/jpeg', 95);
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const exif = Buffer.from([...Buffer.from('Exif\0\0', 'latin1'), ...tiff]);
  const segment = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** The same JPEG, its frame header saying that it is larger. */
function boasting(width: number, height: number): Buffer {
  const jpeg = Buffer.from(flag().toBuffer('image/jpeg', 95));
  const frame = jpeg.findIndex(
    (byte, index) => byte === 0xff && (jpeg[index + 1] === 0xc0 || jpeg[index + 1] === 0xc2),
  );
  jpeg.writeUInt16BE(height, frame + 5);
  jpeg.writeUInt16BE(width, frame + 7);
  return jpeg;
}

const hue = ([red = 0, , blue = 0]: ArrayLike<number> & Iterable<number>) => (red > blue ? 'red' : 'blue');

describe('pictures that can be read', () => {
  test.each([
    ['JPEG', () => flag().toBuffer('image/jpeg', 95)],
    ['PNG', () => flag().toBuffer('image/png')],
    ['WebP', () => flag().toBuffer('image/webp', 95)],
  ])('%s', async (name, bytes) => {
    const picture = await readPicture(await file(`flag-${name}`, bytes()));
    expect(picture).toMatchObject({ width: 40, height: 20, filePixels: 1 });
    expect(picture.data).toHaveLength(40 * 20 * 4);
    expect(hue(picture.data.subarray(0, 3))).toBe('red');
  });

  test.each([
    [1, 40, 20, 'red'],
    [3, 40, 20, 'blue'],
    [6, 20, 40, 'red'],
    [8, 20, 40, 'blue'],
  ])('EXIF orientation %i is turned upright', async (orientation, width, height, topLeft) => {
    const picture = await readPicture(await file(`turned-${orientation}.jpg`, turned(orientation)));
    expect(picture).toMatchObject({ width, height });
    expect(hue(picture.data.subarray(0, 3))).toBe(topLeft);
  });

  test('a large one is scaled down, and says by how much', async () => {
    const picture = await readPicture(await file('large.png', flag(4096, 1024).toBuffer('image/png')));
    expect(picture).toMatchObject({ width: 2048, height: 512, filePixels: 2 });
  });

  test('bytes after the end of a JPEG do no harm: phones put them there', async () => {
    const bytes = Buffer.concat([flag().toBuffer('image/jpeg', 95), Buffer.alloc(500, 7)]);
    expect(await readPicture(await file('trailer.jpg', bytes))).toMatchObject({ width: 40 });
  });
});

describe('files that cannot be read say why', () => {
  const jpeg = () => flag(400, 300).toBuffer('image/jpeg', 95);
  const png = () => flag(400, 300).toBuffer('image/png');
  const webp = () => flag(400, 300).toBuffer('image/webp', 95);
  test.each([
    ['empty', 'empty', () => Buffer.alloc(0), /0 bytes/],
    ['text', 'not-a-picture', () => Buffer.from('to be or not to be, that is the question'), /JPEG, PNG or WebP/],
    ['a JPEG cut in half', 'truncated', () => jpeg().subarray(0, jpeg().length / 2), /end of this JPEG/],
    ['a JPEG without its last byte', 'truncated', () => jpeg().subarray(0, -1), /end of this JPEG/],
    ['three bytes of a JPEG', 'truncated', () => jpeg().subarray(0, 3), /end of this JPEG/],
    ['a PNG cut in half', 'truncated', () => png().subarray(0, png().length / 2), /end of this PNG/],
    ['a WebP cut in half', 'truncated', () => webp().subarray(0, webp().length / 2), /end of this WebP/],
    [
      'a hundred megapixels',
      'too-many-pixels',
      () => boasting(10_000, 10_000),
      /at most 64 megapixels; this picture has 10000 x 10000/,
    ],
  ])('%s', async (name, fault, bytes, message) => {
    const path = await file(name, bytes());
    await expect(readPicture(path)).rejects.toMatchObject({
      name: 'FileError',
      fault,
      message: expect.stringMatching(message) as string,
    });
  });

  test('a missing file and a folder', async () => {
    await expect(readPicture(join(folder, 'nowhere.jpg'))).rejects.toMatchObject({
      fault: 'no-file',
      message: 'There is no such file.',
    });
    await expect(readPicture(folder)).rejects.toMatchObject({ fault: 'no-file', message: 'This is not a file.' });
  });
});
