import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../../vitest.config.ts';
import { filesMoved, readProgress } from '../../../scripts/lib/progress.mjs';
import { toTryAgain } from '../../../scripts/lib/second-try.mjs';
import { LOOK_EVERY, QUIET_LOOKS, standstill, watched } from '../../../scripts/lib/watched.mjs';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'plumbline-watched-'))));
afterAll(() => rmSync(folder, { recursive: true }));

test('what grows goes on; what has not grown for so many looks stands still', () => {
  let size = 0;
  const standsStill = standstill(() => size, 2);
  expect([standsStill(), standsStill()]).toEqual([false, false]);
  size += 1;
  expect([standsStill(), standsStill(), standsStill()]).toEqual([false, false, true]);
});

test('a command that ends by itself is left alone', async () => {
  const command = [process.execPath, '-e', 'process.exitCode = 3'];
  const ended = await watched(command, { standsStill: () => false, every: 10, endsByItself: false, stdio: 'ignore' });
  expect(ended).toEqual({ status: 3, stoodStill: false });
});

/** Starts a program in a group of its own, as browsers are; both then wait for ever. Names the file that says that both are there. */
const standsStill = (there: string) => `
  const browser = require('node:child_process').spawn(
    process.execPath,
    ['-e', 'require("node:fs").writeFileSync(process.argv[1], ""); setInterval(() => {}, 1e6)', ${JSON.stringify(there)}],
    { detached: true, stdio: 'inherit' },
  );
  WAIT`;

test.each([
  { endsByItself: false, wait: 'setInterval(() => {}, 1e6)' },
  { endsByItself: true, wait: 'browser.once("exit", () => process.exit(4))' },
])('one that stands still is ended with all that it started: $endsByItself', async ({ endsByItself, wait }) => {
  const there = join(folder, `there-${endsByItself}`);
  const command = [process.execPath, '-e', standsStill(there).replace('WAIT', wait)];
  // Its output is closed by the last process that holds it: this ends only when both have ended.
  const ended = await watched(command, {
    standsStill: () => existsSync(there),
    every: 10,
    endsByItself,
    stdio: 'pipe',
  });
  expect(ended).toEqual({ status: endsByItself ? 4 : null, stoodStill: true });
});

test('a command that cannot be started is an error', async () => {
  const options = { standsStill: () => false, every: 10, endsByItself: false };
  await expect(watched([join(folder, 'nothing')], options)).rejects.toThrow('ENOENT');
});

test('no test and no hook may be quiet for as long as a run that is ended', () => {
  const projects = (config.test?.projects ?? []) as { test: { testTimeout: number; hookTimeout: number } }[];
  const limits = projects.flatMap(({ test }) => [test.testTimeout, test.hookTimeout]);
  expect(limits.length).toBeGreaterThan(0);
  expect(Math.max(...limits)).toBeLessThan(QUIET_LOOKS * LOOK_EVERY);
});

test('a run that was ended goes on with what stood still and what had not begun', () => {
  const progress = join(folder, 'progress.jsonl');
  const [one, two, three] = ['one', 'two', 'three'].map((name) => `/plumbline/tests/browser/${name}.test.ts`);
  const passed = { name: one, status: 'passed', message: '', assertionResults: [{ status: 'passed', fullName: 'a' }] };
  const lines = [
    { chosen: [one, two, three] },
    { begun: one },
    {},
    { test: 'a', in: one },
    { ended: passed },
    { begun: two },
  ];
  for (const line of lines) appendFileSync(progress, `${JSON.stringify(line)}\n`);
  appendFileSync(progress, '{"test":"ha'); // killed while it wrote
  const { files, notBegun, last } = readProgress(progress);
  expect(filesMoved(progress)).toBe(3); // one began and ended, two began
  expect(last).toBe(`${one}: a`);
  expect(files).toEqual([
    passed,
    { name: two, status: 'failed', message: 'it began and never ended', assertionResults: [] },
  ]);
  expect(toTryAgain(files, notBegun, '/plumbline/')).toEqual([
    'tests/browser/two.test.ts',
    'tests/browser/three.test.ts',
  ]);
  const inUnit = files.map((file) => ({ ...file, name: file.name.replace('browser', 'unit') }));
  expect(toTryAgain(inUnit, notBegun, '/plumbline/')).toEqual([]);
});

test('a run that never began has no files', () => {
  expect(readProgress(join(folder, 'none'))).toEqual({ files: [], notBegun: [], last: null });
});
