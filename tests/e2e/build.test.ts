import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../../scripts/lib/project.mjs';

/** WebKit runs a worker's first file again when another file imports it: two programs would answer in one worker. */
test("no file imports a worker's first file", () => {
  const assets = join(DIST, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const entries = scripts.filter((name) => name.startsWith('worker-for-'));
  expect(entries).toHaveLength(3); // the one that watches, its clock, the one for snapshots
  const importers = scripts.filter((name) => {
    const text = readFileSync(join(assets, name), 'utf8');
    const imported = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, file]) => file);
    return entries.some((entry) => imported.includes(entry));
  });
  expect(importers).toEqual([]);
  // The pattern does find imports: each first file is nothing but imports and a start.
  for (const entry of entries) expect(readFileSync(join(assets, entry), 'utf8')).toMatch(/from\s*["']\.\/worker-/);
});
