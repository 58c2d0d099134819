import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

describe('lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The rules that a test file of this body breaks. */
  const broken = (body: string): string[] => {
    const file = join(folder, 'planted.test.ts');
    writeFileSync(
      file,
      `import { expect, test } from 'vitest';\ntest('planted', () => {\n  const found = Math.random();\n${body}\n});\n`,
    );
    const args = ['-c', resolve('.oxlintrc.json'), '--format', 'json', file];
    const { stdout } = spawnSync('node_modules/.bin/oxlint', args, { encoding: 'utf8' });
    return (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
  };

  test.each([
    ['no assertion', 'void found;', ['vitest(expect-expect)']],
    ['an assertion only if', 'if (found > 2) expect(found).toBe(3);', ['vitest(no-conditional-expect)']],
    ['an assertion', 'expect(found).toBeLessThan(1);', []],
  ])('a test with %s', (_, body, rules) => {
    expect(broken(body)).toEqual(expect.arrayContaining(rules));
    expect(broken(body).length > 0).toBe(rules.length > 0);
  });
});
