// What has to be there before anything runs: packages as the lockfile says, a build of these very sources.
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

/** What a build is made of. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'scripts/lib', 'package-lock.json'];

/** @param {string} path */
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : -Infinity);

/** A command that people see, and that ends everything when it fails. `env` is added to what is there. */
export function must(command, args, say, env = {}) {
  console.log(say);
  // npm is a shell script on Windows.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  if (status === 0) return;
  console.error(`That did not work (see above): ${command} ${args.join(' ')}`);
  process.exit(1);
}

/** npm writes its own copy of the lockfile last of all, so one that is older was installed for another lockfile. */
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
 * Names, sizes and times of all sources: enough to see that something changed, without reading 40 MB of models.
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

/** Builds unless dist/ was built from exactly these sources. Its weight is `npm run build`'s affair, not a reason not to start. */
export function build() {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  if (!isBuilt())
    // Tests build it, too: what they set would make a development build, with the paths of this machine in it.
    must(process.execPath, [vite, 'build', '--logLevel', 'warn'], 'Building the app (once for each change) ...', {
      NODE_ENV: 'production',
    });
}
