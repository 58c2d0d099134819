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

/** What a host may put below any path: nothing in it may say where the root is. */
test('no built file names another by an address from the root', () => {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  const roots = readdirSync(DIST).map((name) => name.replaceAll('.', '\\.'));
  const fromRoot = new RegExp(`["'\`(]/(?:${roots.join('|')})(?:[/"'\`)?]|$)`);
  const attribute = /(?:src|href|start_url|scope|id)"?\s*[=:]\s*"\/(?!\/)/;
  const texts = names.filter((name) => /\.(?:html|js|css|webmanifest)$/.test(name));
  expect(texts.length).toBeGreaterThan(50);
  const found = texts.filter((name) => {
    const text = readFileSync(join(DIST, name), 'utf8');
    return fromRoot.test(text) || (/\.(?:html|webmanifest)$/.test(name) && attribute.test(text));
  });
  expect(found).toEqual([]);
  for (const bad of ['"/assets/a.js"', 'url(/icons/a.png)', '`/models/`', "'/sw.js'", '"/build.json"'])
    expect(bad).toMatch(fromRoot);
  for (const bad of ['href="/icons/mark.svg"', '"start_url":"/"', '"id":"/"']) expect(bad).toMatch(attribute);
});

/** docs/decisions/0019-any-host.md: it ends the process of a page that is left while a worker starts. */
test("no worker's file reads import.meta", () => {
  const assets = join(DIST, 'assets');
  const workers = readdirSync(assets).filter((name) => /^worker-.*\.js$/.test(name));
  expect(workers.filter((name) => readFileSync(join(assets, name), 'utf8').includes('import.meta'))).toEqual([]);
  expect(workers.some((name) => readFileSync(join(assets, name), 'utf8').includes('location.href'))).toBe(true);
});
