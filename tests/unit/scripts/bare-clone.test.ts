import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const STATIC_IMPORT = /^(?:import|export)\s(?:[^;]*?\sfrom\s)?'([^']+)';/gm;

/** All modules that a script loads before its first line runs. */
function loadedBy(path: string, found = new Set<string>()): Set<string> {
  found.add(path);
  for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT)) {
    const next = specifier.startsWith('.') ? join(dirname(path), specifier) : specifier;
    if (found.has(next)) continue;
    if (specifier.startsWith('.')) loadedBy(next, found);
    else found.add(next);
  }
  return found;
}

describe('a bare clone has no packages yet', () => {
  test.each(['scripts/start.mjs', 'scripts/lib/start.mjs', 'scripts/test.mjs', 'scripts/lib/test.mjs'])(
    '%s begins without one: it installs them',
    (path) => {
      const packages = [...loadedBy(path)].filter((name) => !name.startsWith('node:') && !name.endsWith('.mjs'));
      expect(packages).toEqual([]);
    },
  );

  test('the look at imports sees a package', () => {
    expect([...loadedBy('scripts/lib/server.mjs')]).toContain('sirv');
  });
});
