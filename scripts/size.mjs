// Compares the compressed sizes of a build with their budget: `node scripts/size.mjs [--json]`, and at the end of each build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { LATER } from './lib/messages-plugin.mjs';
import { DIST } from './lib/project.mjs';

const KB = 1000;
const BUDGET = { shell: 60 * KB, worker: 250 * KB, snapshots: 230 * KB };
/** What a language adds to the first load. */
const LANGUAGE_BUDGET = 25 * KB;

/** @param {string} path relative to dist/ */
const gzipped = (path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;

/** @param {string[]} paths */
const total = (paths) => paths.reduce((sum, path) => sum + gzipped(path), 0);

/** Every file that the page needs before it can show anything: the page itself, its scripts, its styles. */
function shellFiles() {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  return ['index.html', ...new Set(named)];
}

/**
 * A worker's own script and every script that it can load, however late.
 * @param {string} folder of src/ that the worker belongs to
 */
function workerFiles(folder) {
  const assets = readdirSync(join(DIST, 'assets'));
  const found = new Set(assets.filter((name) => name.startsWith(`worker-for-${folder}-`)));
  for (const name of found)
    for (const [other] of readFileSync(join(DIST, 'assets', name), 'utf8').matchAll(/worker-[\w-]+\.js/g))
      if (assets.includes(other)) found.add(other);
  return [...found].map((name) => `assets/${name}`);
}

/**
 * Bytes after gzip. `shell`: page, scripts and styles of the first view. `worker`: all code of the worker that watches,
 * backends that it loads on demand included, without weights and WebAssembly; `snapshots`: the same of the other worker.
 * `later`: scripts of the page loaded on demand.
 * @returns {{ shell: number, worker: number, snapshots: number, later: number }}
 */
export function sizes() {
  const assets = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`);
  const shell = shellFiles();
  const later = assets.filter(
    (path) => /\.(js|css)$/.test(path) && !shell.includes(path) && !/\/(worker|messages)-/.test(path),
  );
  return {
    shell: total(shell),
    worker: total(workerFiles('monitor')),
    snapshots: total(workerFiles('snapshot')),
    later: total(later),
  };
}

/**
 * Bytes after gzip of each language but English, which is part of the code: what the first screens wait for, the largest part that
 * is loaded at one time, and all of it, with the text of features that are opened later.
 * @returns {Record<string, { first: number, largest: number, whole: number }>}
 */
export function languageSizes() {
  const assets = readdirSync(join(DIST, 'assets'));
  const found = {};
  for (const name of assets) {
    const [, of] = /^messages-([\w-]+)-[\w-]{7}\.js$/.exec(name) ?? [];
    if (of === undefined) continue;
    const later = LATER.find((folder) => of.endsWith(`-${folder}`));
    const locale = later === undefined ? of : of.slice(0, -later.length - 1);
    const bytes = gzipped(`assets/${name}`);
    const { first, largest, whole } = found[locale] ?? { first: 0, largest: 0, whole: 0 };
    found[locale] = {
      first: later === undefined ? first + bytes : first,
      largest: Math.max(largest, bytes),
      whole: whole + bytes,
    };
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = sizes();
  const languages = languageSizes();
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ...measured, languages }));
  else {
    for (const [name, bytes] of Object.entries(measured)) {
      const budget = BUDGET[name];
      const verdict =
        budget === undefined ? '' : bytes <= budget ? `  of ${budget / KB} kB` : `  OVER ${budget / KB} kB`;
      console.log(`${name.padEnd(9)} ${(bytes / KB).toFixed(1).padStart(7)} kB gz${verdict}`);
    }
    for (const [locale, { first, largest, whole }] of Object.entries(languages)) {
      const verdict = `${largest <= LANGUAGE_BUDGET ? 'of' : 'OVER'} ${LANGUAGE_BUDGET / KB} kB`;
      console.log(
        `${locale.padEnd(9)} ${(first / KB).toFixed(1).padStart(7)} kB gz  at first; largest part ${(largest / KB).toFixed(1)} ${verdict}; ${(whole / KB).toFixed(1)} kB in all`,
      );
    }
  }
  const isOver = Object.entries(BUDGET).some(([name, budget]) => measured[name] > budget);
  if (isOver || Object.values(languages).some(({ largest }) => largest > LANGUAGE_BUDGET)) process.exitCode = 1;
}
