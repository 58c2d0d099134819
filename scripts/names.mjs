// Names that a reader can tell apart: exported types are unique in src, files of one folder differ by more than an ending,
// and words that this project has replaced do not come back. See docs/glossary.md. `npm run check` runs this.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './lib/source-files.mjs';

/** Words that file names must not contain, and the terms that replace them. */
const REPLACED = {
  feet: 'standing-up',
  hear: 'worker-messages',
  kept: 'saved',
  looker: 'analyser',
  manners: 'reminders',
  mine: 'backup',
  standouts: 'insights',
  teller: 'voice-prompts',
  tidying: 'retention',
};

const TYPE = /^export (?:declare )?(?:interface|type|class|enum) (\w+)/gm;

/** @param {string} path */
const stem = (path) => posix.basename(path).replace(/\.tsx?$/, '');

/**
 * @param {ReadonlyMap<string, string>} texts by path
 * @returns {string[]}
 */
export function objections(texts) {
  /** @type {Map<string, string>} */
  const types = new Map();
  /** @type {Map<string, string>} */
  const files = new Map();
  const found = [];
  for (const [path, text] of texts) {
    for (const [, name = ''] of text.matchAll(TYPE)) {
      const other = types.get(name);
      if (other !== undefined) found.push(`${path}: the type ${name} exists in ${other} as well`);
      types.set(name, path);
    }
    const singular = `${posix.dirname(path)}/${stem(path).replace(/s$/, '')}`;
    const twin = files.get(singular);
    if (twin !== undefined && stem(twin) !== stem(path)) found.push(`${path}: differs from ${twin} by one letter`);
    files.set(singular, path);
    for (const word of stem(path).split('-'))
      if (word in REPLACED) found.push(`${path}: "${word}" is called ${REPLACED[word]} here`);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = sourceFiles().filter((path) => path.startsWith('src/'));
  const found = objections(new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])));
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
}
