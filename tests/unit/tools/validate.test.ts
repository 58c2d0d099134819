import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../../../tools/validate.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a run says, and where. */
async function run(...args: string[]) {
  const errors: string[] = [];
  let output = '';
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  const code = await main(args);
  vi.restoreAllMocks();
  return { code, errors, output };
}

test('a folder that is missing is named, and nothing is reported of it', async () => {
  const folder = join(tmpdir(), 'plumbline-no-such-folder');
  const missing = { code: 2, errors: [`${folder}: there is no such folder.`], output: '' };
  expect(await run(folder)).toEqual(missing);
  expect(await run('--standing', folder)).toEqual(missing);
});

test('a folder without anything known is named, and nothing is reported of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-empty-'));
  const found = await run(folder);
  await rm(folder, { recursive: true });
  expect(found).toMatchObject({ code: 1, output: '' });
  expect(found.errors).toEqual([expect.stringMatching(/: there is no groups\.json/)]);
});
