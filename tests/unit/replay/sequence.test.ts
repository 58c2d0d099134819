import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSequence } from '../../../tools/replay/sequence.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (content: string) => writeFile(join(folder, 'sequence.json'), content);
const data = (...frames: object[]) => JSON.stringify({ fps: 2, data: frames });

describe('a sequence folder', () => {
  it('is its frames in order', async () => {
    await write(
      data({ file: '1.jpg', t: 0, label: 'upright', person: true }, { file: '2.jpg', t: 0.5, label: 'slouch' }),
    );
    expect(await readSequence(folder)).toEqual([
      { file: join(folder, '1.jpg'), t: 0, label: 'upright' },
      { file: join(folder, '2.jpg'), t: 0.5, label: 'slouch' },
    ]);
  });

  it.each([
    ['not JSON', '{', 'this is not JSON'],
    ['no frames', '{}', 'data'],
    ['a frame without a time', data({ file: '1.jpg', label: 'a' }, { file: '2.jpg', t: 1, label: 'a' }), 'data.0.t'],
    ['one frame', data({ file: '1.jpg', t: 0, label: 'a' }), 'at least two pictures'],
    [
      'time that stands',
      data({ file: '1', t: 1, label: 'a' }, { file: '2', t: 1, label: 'a' }),
      'data[1].t is not after',
    ],
  ])('is refused in one line: %s', async (_, content, message) => {
    await write(content);
    await expect(readSequence(folder)).rejects.toThrow(message);
  });

  it('is refused when it or its sequence.json is missing', async () => {
    await expect(readSequence(folder)).rejects.toThrow('missing or not readable');
    await expect(readSequence(join(folder, 'nowhere'))).rejects.toThrow('no such folder');
  });
});
