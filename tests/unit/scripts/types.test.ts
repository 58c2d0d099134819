import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isGlobal } from '../../../scripts/types.mjs';

test.each([
  ['src/worker-globals.d.ts', 'export {};', true],
  ['tests/e2e/film.ts', 'declare global {\n  interface Window {}\n}', true],
  ['tsconfig.base.json', '{}', true],
  ['package-lock.json', '{}', true],
  ['src/ui/messages/en.d.json.ts', 'export default {};', false],
  ['src/geometry/view.ts', 'export const view = 1; // declare global', false],
])('%s: a change of it forces a whole check: %s', (path, text, forces) => {
  expect(isGlobal(path, text)).toBe(forces);
});

const root = mkdtempSync(join(tmpdir(), 'plumbline-types-'));
beforeAll(() => {
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  execFileSync('git', ['init', '-q'], { cwd: root });
  const compilerOptions = { incremental: true, noEmit: true, outDir: '.cache/types', strict: true, types: [] };
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.cache\n');
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  writeFileSync(join(root, 'used.ts'), 'export const wide: number = somewhere;\n');
});
afterAll(() => rmSync(root, { recursive: true }));

test('what no file imports is noticed as well when it goes and when it comes back', () => {
  const globals = join(root, 'globals.d.ts');
  const check = () => spawnSync('node', [resolve('scripts/types.mjs')], { cwd: root, encoding: 'utf8' });
  writeFileSync(globals, 'declare const somewhere: number;\n');
  expect(check()).toMatchObject({ stdout: '', status: 0 });
  expect(check()).toMatchObject({ stdout: '', status: 0 });
  writeFileSync(globals, 'export {};\n');
  expect(check().stdout).toContain('somewhere');
  writeFileSync(globals, 'declare const somewhere: number;\n');
  expect(check()).toMatchObject({ stdout: '', status: 0 });
});
