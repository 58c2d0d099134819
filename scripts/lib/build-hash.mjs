// One hash for all files of a build, so that anybody can compare the running copy with a build of the sources.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The file with the hash of the build; the only file that the hash does not cover. Dot files are not served. */
export const BUILD_FILE = 'build.json';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Every file that is served, with its SHA-256, by name.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
export const filesOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      .filter((name) => name !== BUILD_FILE && !name.split('/').some((part) => part.startsWith('.')))
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );

/**
 * The SHA-256 of the list that `sha256sum` prints of all these files, in the order of their names:
 * `find . -type f ! -name '.*' ! -name build.json -printf '%P\n' | LC_ALL=C sort | xargs sha256sum | sha256sum`.
 * @param {string} folder
 */
export const buildHash = (folder) => sha256([...filesOf(folder)].map(([name, hash]) => `${hash}  ${name}\n`).join(''));

/** @param {string} folder */
export const writeBuildHash = (folder) =>
  writeFileSync(join(folder, BUILD_FILE), `${JSON.stringify({ sha256: buildHash(folder) })}\n`);

/**
 * A revision for the precache list of the service worker: it changes with every source of the build. It cannot be the hash of the
 * build, because that covers the service worker with this list.
 * @param {unknown} entries everything else in the list
 * @param {string[]} sources files that decide how the service worker is made
 */
export const buildFileEntry = (entries, sources) => ({
  url: BUILD_FILE,
  revision: sha256(JSON.stringify(entries) + sources.map((path) => readFileSync(path, 'utf8')).join('\n')),
  size: 100,
});
