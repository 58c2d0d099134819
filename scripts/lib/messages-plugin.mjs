// The Vite plugin of the message catalogues: `import en from './messages/en.json'` gives compiled messages.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  CATALOGUE,
  compileCatalogue,
  declarationsFile,
  declarationsOf,
  readCatalogue,
  runtimeId,
  SOURCE_LOCALE,
} from './message-catalogue.mjs';
import { catalogueFiles } from './message-files.mjs';
import { ROOT } from './project.mjs';

/** Not a JSON file any more, for the plugins that come after. */
const COMPILED = /^\0(?<file>.*\/messages\/[\w-]+\.json)\.js$/;
const RUNTIME = new RegExp(`^\0${runtimeId('(?<locale>[\\w-]+)')}$`);

/** @param {string} file absolute */
const read = (file) => readCatalogue(relative(ROOT, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'));

/** Writes only what differs, so that nothing that watches files is woken for nothing. */
function writeDeclarations(file) {
  const declarations = declarationsOf(read(file));
  const path = declarationsFile(file);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== declarations) writeFileSync(path, declarations);
}

/**
 * What compiled messages call: numbers and plural rules are the platform's own.
 * @param {string} locale
 * @returns {string}
 */
export const runtimeOf = (locale) => `
const format = new Intl.NumberFormat('${locale}');
const rules = {};
export const number = (value) => format.format(value);
export const select = (value, cases) => cases[value] ?? cases.other;
export const plural = (value, offset, type, cases) =>
  cases['=' + value] ??
  cases[(rules[type] ??= new Intl.PluralRules('${locale}', { type })).select(value - offset)] ??
  cases.other;
`;

/** Which translation a module belongs to; null: none, or the English, which stands where it is imported. */
export function translationOf(id) {
  const locale =
    RUNTIME.exec(id)?.groups?.locale ?? CATALOGUE.exec(COMPILED.exec(id)?.groups?.file ?? '')?.groups?.locale;
  return locale === undefined || locale === SOURCE_LOCALE ? null : locale;
}

/** @returns {import('vite').Plugin} */
export function messages() {
  let root = ROOT;
  return {
    name: 'plumbline:messages',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      for (const file of catalogueFiles(ROOT))
        if (file.endsWith(`/${SOURCE_LOCALE}.json`)) writeDeclarations(join(ROOT, file));
    },
    resolveId(source, importer) {
      if (source.startsWith(runtimeId(''))) return `\0${source}`;
      if (!CATALOGUE.test(source) || importer === undefined) return null;
      const file =
        source.startsWith('/') && !existsSync(source) ? join(root, source) : resolve(dirname(importer), source);
      return existsSync(file) ? `\0${file.replaceAll('\\', '/')}.js` : null;
    },
    load(id) {
      const locale = RUNTIME.exec(id)?.groups?.locale;
      if (locale !== undefined) return runtimeOf(locale);
      const file = COMPILED.exec(id)?.groups?.file;
      if (file === undefined) return null;
      const english = file.replace(/[^/]+$/, `${SOURCE_LOCALE}.json`);
      this.addWatchFile(file);
      if (file === english) {
        writeDeclarations(file);
        return compileCatalogue(read(file));
      }
      this.addWatchFile(english);
      return compileCatalogue(read(file), read(english));
    },
    // Text is read while modules start, so a changed catalogue means a fresh page.
    handleHotUpdate({ file, server }) {
      if (!CATALOGUE.test(file)) return undefined;
      const { moduleGraph } = server;
      for (const module of moduleGraph.idToModuleMap.values())
        if (module.id && COMPILED.test(module.id)) moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}
