// Prepares the project for a run: installs the packages of the lockfile, and builds the current sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = join(ROOT, 'dist');

/** Lines about tests that began again in a new browser, for the end of the run. */
export const BEGUN_AGAIN = join(ROOT, '.cache/begun-again.txt');

const STAMP = join(DIST, '.built-from');

/** The sources of a build. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'scripts/lib', 'package-lock.json'];

/** @param {string} path */
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : -Infinity);

/** Runs a command with its output shown; if it fails, this process ends. `env` is added to the environment. */
export function must(command, args, say, env = {}) {
  console.log(say);
  // npm is a shell script on Windows.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  if (status === 0) return;
  console.error(`That did not work (see above): ${command} ${args.join(' ')}`);
  process.exit(1);
}

/** npm writes its copy of the lockfile at the end of an installation. If the copy is older, another lockfile was installed. */
export function install() {
  const installed = modified(join(ROOT, 'node_modules/.package-lock.json'));
  if (installed >= modified(join(ROOT, 'package-lock.json'))) return;
  must('npm', ['ci', '--no-fund', '--no-audit'], 'Installing packages (once, a minute or two) ...');
}

/** @param {string} path @returns {string[]} every file in it, or itself */
const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

/**
 * Names, sizes and times of all sources: they show a change without reading 40 MB of models.
 * @returns {string}
 */
export function sourcesDigest() {
  const digest = createHash('sha256');
  for (const path of SOURCES.map((name) => join(ROOT, name))
    .filter(existsSync)
    .flatMap(filesIn)) {
    const { size, mtimeMs } = statSync(path);
    digest.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

export const stampBuild = (digest) => writeFileSync(STAMP, digest);

const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesDigest();

/** Builds unless dist/ was built from exactly these sources. Sizes are not checked here: only `npm run build` does. */
export function build() {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  if (!isBuilt())
    // Tests build as well. Their environment would make a development build, which contains paths of this machine.
    must(process.execPath, [vite, 'build', '--logLevel', 'warn'], 'Building the app (once for each change) ...', {
      NODE_ENV: 'production',
    });
}
