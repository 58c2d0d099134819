import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { faults } from '../../../scripts/check-models.mjs';
import { MODELS } from '../../../src/pose/assets.ts';

const FOLDER = new URL('../../../public/models/', import.meta.url);
interface Manifest {
  readonly files: Readonly<Record<string, { readonly bytes: number }>>;
}
const manifest = async () => JSON.parse(await readFile(new URL('models.json', FOLDER), 'utf8')) as Manifest;

test('every network that ships is the published one, and none ships that is not listed', async () => {
  expect(await faults(FOLDER)).toEqual([]);
});

test('the progress bar knows how many bytes are to come', async () => {
  const { files } = await manifest();
  const bytes = (name: string) => files[`${name}.json`]!.bytes + files[`${name}.bin`]!.bytes;
  for (const model of Object.values(MODELS)) expect(model).toEqual({ file: model.file, bytes: bytes(model.file) });
  const used = new Set(Object.values(MODELS).flatMap(({ file }) => [`${file}.json`, `${file}.bin`]));
  expect([...used].toSorted()).toEqual(Object.keys(files).toSorted());
});

test.each([
  ['has no version', { version: undefined }, 'models.json: expected a package, its version and its SHA-256'],
  ['has an address', { from: 'https://example.com/models.tgz' }, 'models.json: an address, expected none'],
])('a list whose package %s is refused', async (_, change, fault) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-models-'));
  await writeFile(join(folder, 'models.json'), JSON.stringify({ ...(await manifest()), ...change, files: {} }));
  expect(await faults(pathToFileURL(`${folder}/`))).toEqual([fault]);
  await rm(folder, { recursive: true });
});

const changed = `${MODELS.points.file}.bin`;

test('a changed, a missing and a stray file are named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-models-'));
  const copy = ['models.json', ...Object.keys((await manifest()).files)].filter(
    (name) => name !== 'blazepose-full.bin',
  );
  await Promise.all(copy.map((name) => copyFile(new URL(name, FOLDER), join(folder, name))));
  const weights = await readFile(join(folder, changed));
  weights[1000]! ^= 1;
  await writeFile(join(folder, changed), weights);
  await writeFile(join(folder, 'stray.bin'), 'x');
  expect((await faults(pathToFileURL(`${folder}/`))).map((line) => line.split(',')[0])).toEqual([
    'blazepose-full.bin: missing',
    expect.stringMatching(new RegExp(`^${changed}: SHA-256`)),
    'stray.bin: not listed in models.json',
  ]);
  await rm(folder, { recursive: true });
});
