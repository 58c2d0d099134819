// What a build weighs over the wire, against its budget: `node scripts/size.mjs [--json]`, and at the end of each build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DIST } from './lib/project.mjs';

const KB = 1000;
const BUDGET = { shell: 60 * KB, worker: 230 * KB };

/** @param {string} path relative to dist/ */
const gzipped = (path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;

/** @param {string[]} paths */
const total = (paths) => paths.reduce((sum, path) => sum + gzipped(path), 0);

/** Every file that the page names and needs before it can show anything: itself, its scripts, its styles. */
function shellFiles() {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  return ['index.html', ...new Set(named)];
}

/**
 * Bytes after gzip. `shell`: page, scripts and styles of the first view. `worker`: all code of the worker, backends
 * that it loads on demand included, without weights and WebAssembly. `later`: scripts of the page loaded on demand.
 * @returns {{ shell: number, worker: number, later: number }}
 */
export function sizes() {
  const assets = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`);
  const shell = shellFiles();
  const worker = assets.filter((path) => /\/worker-.*\.js$/.test(path));
  const later = assets.filter((path) => /\.(js|css)$/.test(path) && !shell.includes(path) && !worker.includes(path));
  return { shell: total(shell), worker: total(worker), later: total(later) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = sizes();
  if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
  else
    for (const [name, bytes] of Object.entries(measured)) {
      const budget = BUDGET[name];
      const verdict =
        budget === undefined ? '' : bytes <= budget ? `  of ${budget / KB} kB` : `  OVER ${budget / KB} kB`;
      console.log(`${name.padEnd(7)} ${(bytes / KB).toFixed(1).padStart(7)} kB gz${verdict}`);
    }
  if (Object.entries(BUDGET).some(([name, budget]) => measured[name] > budget)) process.exitCode = 1;
}
