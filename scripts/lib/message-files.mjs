// Checks the catalogues of the whole app: whether each folder has its files, and whether each message is used.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CATALOGUE,
  CatalogueError,
  compileCatalogue,
  declarationsFile,
  declarationsOf,
  isMessage,
  readCatalogue,
  SOURCE_LOCALE,
} from './message-catalogue.mjs';

/** Every catalogue below src/, such as `src/ui/messages/en.json`, with / on every system. */
export const catalogueFiles = (root) =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => CATALOGUE.test(path))
    .sort();

/** Every word of the code below src/: names, keys and codes, also codes of several words such as 'no baseline'. */
export function wordsOfCode(root) {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.json.ts'))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
  const words = sources.flatMap((source) => source.match(/[A-Za-z][\w-]*/g) ?? []);
  const codes = sources.flatMap((source) => [...source.matchAll(/'([^'\n]+)'/g)].map(([, code = '']) => code));
  return new Set([...words, ...codes]);
}

/** Messages whose key does not occur in the code: nothing can show them. */
function unused({ file, tree }, words) {
  const walk = (node, path) =>
    Object.entries(node).flatMap(([key, entry]) => {
      const here = [...path, key];
      if (!key.split(' ').every((word) => words.has(word)))
        return [`${file}: ${here.join('.')}: expected to be used in src/`];
      return isMessage(entry) ? [] : walk(entry, here);
    });
  return walk(tree, []);
}

const localeOf = (file) => CATALOGUE.exec(file)?.groups?.locale ?? '';
const folderOf = (file) => file.replace(CATALOGUE, '');
/** The last part of the folder: what `catalogue('watch', en)` names. */
const nameOf = (folder) => folder.slice(folder.lastIndexOf('/') + 1);

/** Updates the declarations, or reports that they are out of date. */
function settleDeclarations(english, { read, write }) {
  const file = declarationsFile(english.file);
  const declarations = declarationsOf(english);
  if (read(file) === declarations) return [];
  if (write === null) return [`${file}: expected the types of ${english.file}; run \`npm run messages\``];
  write(file, declarations);
  return [];
}

/** The expected content of a folder's text.ts. */
function namingProblems(folder, { read }) {
  const source = read(`${folder}/text.ts`);
  const call = `catalogue('${nameOf(folder)}', en)`;
  return source?.includes(call) === true ? [] : [`${folder}/text.ts: expected export const text = ${call}`];
}

/**
 * Everything that is wrong with the catalogues, one line each.
 * @param {readonly string[]} files of catalogueFiles
 * @param {ReadonlySet<string>} words of wordsOfCode
 * @param {{ read: (file: string) => string | null, write: ((file: string, content: string) => void) | null }} disk
 *   `read` gives null for a file that is not there; without `write`, old declarations are a problem
 * @returns {string[]}
 */
export function problems(files, words, disk) {
  const folders = [...new Set(files.map(folderOf))];
  const locales = [...new Set(files.map(localeOf))];
  return folders.flatMap((folder) => {
    const missing = locales
      .map((locale) => `${folder}/messages/${locale}.json`)
      .filter((file) => !files.includes(file))
      .map((file) => `${file}: expected a file, as in the other folders; {} leaves all of it English`);
    const twin = folders.find((other) => other < folder && nameOf(other) === nameOf(folder));
    const twins = twin === undefined ? [] : [`${folder}: expected a name of its own, ${twin} has the same`];
    const file = `${folder}/messages/${SOURCE_LOCALE}.json`;
    if (missing.includes(file)) return missing;
    try {
      const english = readCatalogue(file, disk.read(file) ?? '{}');
      for (const other of files)
        if (folderOf(other) === folder) compileCatalogue(readCatalogue(other, disk.read(other) ?? '{}'), english);
      return [
        ...missing,
        ...twins,
        ...unused(english, words),
        ...settleDeclarations(english, disk),
        ...namingProblems(folder, disk),
      ];
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error;
      return [...missing, error.message];
    }
  });
}
