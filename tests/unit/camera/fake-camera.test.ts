import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileScene, sampleScene, writeFakeCamera } from '../../support/fake-camera.ts';

let folder: string;
let pictures: Buffer[];

/** Cuts the file at the markers between which JPEGs lie; coded data never contains them. */
function split(file: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let start = 0; start < file.length;) {
    const end = file.indexOf(Buffer.of(0xff, 0xd9), start) + 2;
    found.push(file.subarray(start, end));
    start = end;
  }
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-fake-'));
  const path = join(folder, 'camera.mjpeg');
  await writeFakeCamera(path, [await sampleScene('upright', 2), await sampleScene('slouch', 20)]);
  pictures = split(await readFile(path));
});

afterAll(() => rm(folder, { recursive: true }));

describe('a fake camera', () => {
  it('has the 30 pictures a second that Chromium plays', () => {
    expect(pictures).toHaveLength(22 * 30);
  });

  it('is nothing but JPEGs', () => {
    expect(pictures.every((jpeg) => jpeg.readUInt16BE(0) === 0xffd8)).toBe(true);
  });

  it('never stands still for longer than half a second', () => {
    let run = 0;
    const runs = pictures.map((jpeg, index) => (run = pictures[index - 1]?.equals(jpeg) === true ? run + 1 : 1));
    expect(Math.max(...runs)).toBeLessThanOrEqual(15);
  });

  it('stays below half a megabyte a second', () => {
    const bytes = pictures.reduce((sum, { length }) => sum + length, 0);
    expect(bytes / 22).toBeLessThan(500_000);
  });

  it('can be made from picture files, one size for all', async () => {
    const paths = [join(folder, 'one.png'), join(folder, 'two.png')];
    for (const path of paths) await writeFile(path, await createCanvas(640, 480).encode('png'));
    const target = join(folder, 'files.mjpeg');
    await writeFakeCamera(target, [await fileScene(paths, 2, 1)]);
    const [first, ...rest] = split(await readFile(target));
    expect(rest).toHaveLength(29);
    // The frame header says 360 by 480.
    expect(first?.includes(Buffer.of(0x08, 0x01, 0x68, 0x01, 0xe0))).toBe(true);
  });
});
