import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { savedInto } from '../../e2e/engines/folder.ts';

const PATIENCE = 60_000; // ms
const isWhole = (bytes: Uint8Array): boolean => bytes.at(-1) === 0x2e; // a full stop

let home = '';
let folder = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'plumbline-saved-'));
  folder = await mkdtemp(join(home, 'downloads-'));
});
afterEach(() => rm(home, { recursive: true }));

const write = (name: string, content: string) => writeFile(join(folder, name), content);
const move = (from: string, to: string) => rename(join(folder, from), join(folder, to));
const saved = async (act: () => Promise<void>): Promise<string> =>
  readFile(await savedInto(folder, act, isWhole, PATIENCE), 'utf8');

test.each<[string, () => Promise<void>]>([
  ['in one go', () => write('days.zip', 'all.')],
  [
    'as Firefox does: the name is reserved, the rest comes under another name',
    async () => {
      await write('days.zip', '');
      await write('Xy1.zip.part', 'al');
      await write('Xy1.zip.part', 'all.');
      await move('Xy1.zip.part', 'days.zip');
    },
  ],
  [
    'as WebKitGTK does: under another name until it is there',
    async () => {
      await write('days.zip.wkdownload', 'al');
      await write('days.zip.wkdownload', 'all.');
      await move('days.zip.wkdownload', 'days.zip');
    },
  ],
  [
    'in parts under its own name',
    async () => {
      await write('days.zip', 'al');
      await write('days.zip', 'all.');
    },
  ],
])('a saved file is taken once it is whole: %s', async (_way, act) => {
  expect(await saved(act)).toBe('all.');
});

test('the next one of the same name is another file', async () => {
  const first = await savedInto(folder, () => write('days.zip', 'first.'), isWhole, PATIENCE);
  const second = await savedInto(folder, () => write('days.zip', 'second.'), isWhole, PATIENCE);
  expect(await readFile(first, 'utf8')).toBe('first.');
  expect(await readFile(second, 'utf8')).toBe('second.');
});

test('what never becomes whole fails', async () => {
  await expect(savedInto(folder, () => write('days.zip', 'al'), isWhole, 200)).rejects.toThrow('nothing whole');
});
