// The types of all realms. Unchanged files keep their result from the last run (.cache/types), with one exception: TypeScript 7
// keeps stale results when a global declaration changes, so a change of those, of packages or of the configuration forces all.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const STAMP = '.cache/types/globals';
const GLOBAL = /^\s*declare\s+(global|module|namespace|const|let|var|function|class|interface|type)\b/m;

/**
 * Whether a file can change what other files mean without being imported by them.
 * @param {string} path
 * @param {string} text
 */
export const isGlobal = (path, text) =>
  /^(tsconfig.*\.json|package-lock\.json)$/.test(path) || path.endsWith('.d.ts') || GLOBAL.test(text);

function globalsDigest() {
  const digest = createHash('sha256');
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter((name) => /\.(tsx?|json)$/.test(name) && existsSync(name))) {
    const text = readFileSync(path, 'utf8');
    if (isGlobal(path, text)) digest.update(`${path}\n${text}\n`);
  }
  return digest.digest('hex');
}

const check = (...args) => spawnSync('node_modules/.bin/tsc', ['-b', '--pretty', ...args], { encoding: 'utf8' });

function main() {
  const digest = globalsDigest();
  const kept = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest;
  let result = check(...(kept ? [] : ['--force']));
  if (kept && result.status !== 0) result = check('--force'); // so that no stale error is reported
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  process.exitCode = result.status ?? 1;
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, digest);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
