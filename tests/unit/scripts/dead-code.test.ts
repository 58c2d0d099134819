import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKS } from '../../../scripts/lib/checks.mjs';

/** An app of five files, with the configuration of this one and something dead of each kind. */
const FILES = {
  'index.html': '<script type="module" src="/src/main.tsx"></script>',
  'package.json': JSON.stringify({ name: 'planted', type: 'module', devDependencies: { vite: '*', vitest: '*' } }),
  'vite.config.ts': "import { defineConfig } from 'vite';\nexport default defineConfig({});\n",
  'src/main.tsx': "import { used } from './geometry/planted.ts';\nused();\n",
  'src/geometry/planted.ts':
    'export const used = () => 1;\nexport const onlyTested = () => 2;\nexport const usedByNobody = () => 3;\n',
  'src/geometry/index.ts': "export { used, onlyTested } from './planted.ts';\n", // a re-export is no use
  'src/geometry/tested-file.ts': 'export const tested = () => 4;\n',
  'tests/planted.test.ts':
    "import { onlyTested } from '../src/geometry/index.ts';\nimport { tested } from '../src/geometry/tested-file.ts';\n" +
    'onlyTested();\ntested();\n',
};

describe('dead code', () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-dead-'));
  beforeAll(() => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    copyFileSync('knip.json', join(root, 'knip.json'));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    execFileSync('git', ['init', '-q'], { cwd: root });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const found = (check: string): string => {
    const { command, args } = CHECKS.find(({ name }) => name === check)!;
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(1);
    return stdout;
  };

  test('nobody uses is found', () => {
    const complaints = found('dead code');
    expect(complaints).toContain('usedByNobody');
    expect(complaints).not.toMatch(/\bused\b|onlyTested|tested-file/);
  });

  test('only tests use is found', () => {
    const complaints = found('dead code in the app');
    expect(complaints).toContain('onlyTested');
    expect(complaints).toContain('src/geometry/tested-file.ts');
    expect(complaints).not.toMatch(/\bused\b/);
  });
});
