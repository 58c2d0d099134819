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
import { pseudoCatalogue, PSEUDO_LOCALES } from './pseudo-language.mjs';
import { ROOT } from './project.mjs';

/**
 * Features whose screens are opened later: their messages are a file of their own in each language. `LATER` in
 * src/ui/translation.ts names the same.
 */
export const LATER = ['diary', 'learn', 'settings', 'snapshot', 'trends'];

/** An id without .json, so that later plugins do not treat the module as JSON. */
const COMPILED = /^\0(?<file>.*\/messages\/[\w-]+\.json)\.js$/;
const RUNTIME = new RegExp(`^\0${runtimeId('(?<locale>[\\w-]+)')}$`);
/** The list of all languages, and what the first screens need in one of them. */
const TRANSLATIONS = 'virtual:translations';
const LATER_TRANSLATIONS = 'virtual:later-translations';
const FIRST = /^\0virtual:translations\/(?<locale>[\w-]+)$/;

const folderOf = (file) => /([^/]+)\/messages\/[^/]+$/.exec(file)?.[1] ?? '';
const localeOf = (file) => CATALOGUE.exec(`/${file}`)?.groups?.locale ?? SOURCE_LOCALE;

/** The catalogues of one language, by folder; a pseudo-language has those of the English. */
function filesOf(locale, root) {
  const wanted = PSEUDO_LOCALES.includes(locale) ? SOURCE_LOCALE : locale;
  return catalogueFiles(root)
    .filter((file) => localeOf(file) === wanted)
    .map((file) => ({ folder: folderOf(file), path: `/${file.replace(/[^/]+$/, `${locale}.json`)}` }));
}

/** @param {readonly string[]} locales */
const listOf = (locales) =>
  [
    'export const translations = {',
    ...locales.map((locale) => `${JSON.stringify(locale)}: () => import("${TRANSLATIONS}/${locale}"),`),
    '};',
  ].join('\n');

/** @param {readonly string[]} locales @param {string} root */
function laterOf(locales, root) {
  const entries = locales.map((locale) => {
    const files = filesOf(locale, root).filter(({ folder }) => LATER.includes(folder));
    const loaders = files.map(({ folder, path }) => `${folder}: () => import(${JSON.stringify(path)})`);
    return `${JSON.stringify(locale)}: { ${loaders.join(', ')} },`;
  });
  return ['export const laterTranslations = {', ...entries, '};'].join('\n');
}

/** @param {string} locale @param {string} root */
function firstOf(locale, root) {
  const files = filesOf(locale, root).filter(({ folder }) => !LATER.includes(folder));
  return [
    `export { setLocale } from ${JSON.stringify(runtimeId(locale))};`,
    ...files.map(({ path }, at) => `import m${at} from ${JSON.stringify(path)};`),
    `export const folders = { ${files.map(({ folder }, at) => `${JSON.stringify(folder)}: m${at}`).join(', ')} };`,
  ].join('\n');
}

/** @param {string} file absolute */
const read = (file) => readCatalogue(relative(ROOT, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'));

/** Writes a file only if it changes, so that file watchers do not react for nothing. */
function writeDeclarations(file) {
  const declarations = declarationsOf(read(file));
  const path = declarationsFile(file);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== declarations) writeFileSync(path, declarations);
}

/**
 * The functions that compiled messages call. Numbers and plural rules come from the platform.
 * @param {string} locale
 * @returns {string}
 */
export const runtimeOf = (locale) => `
let format = new Intl.NumberFormat('${locale}');
const rules = {};
export const setLocale = (locale) => {
  format = new Intl.NumberFormat(locale);
};
export const number = (value) => format.format(value);
export const isolate = (value) => '\\u2068' + value + '\\u2069';
export const select = (value, cases) => cases[value] ?? cases.other;
export const plural = (value, offset, type, cases) =>
  cases['=' + value] ??
  cases[(rules[type] ??= new Intl.PluralRules('${locale}', { type })).select(value - offset)] ??
  cases.other;
`;

/**
 * Which file of which translation a module belongs to: 'de', or 'de-learn' for a feature that is opened later. null: none, or
 * the English, which stands where it is imported.
 */
export function translationOf(id) {
  const file = COMPILED.exec(id)?.groups?.file ?? '';
  const locale =
    RUNTIME.exec(id)?.groups?.locale ?? FIRST.exec(id)?.groups?.locale ?? CATALOGUE.exec(file)?.groups?.locale;
  if (locale === undefined || locale === SOURCE_LOCALE) return null;
  return LATER.includes(folderOf(file)) ? `${locale}-${folderOf(file)}` : locale;
}

/** @returns {import('vite').Plugin} */
export function messages() {
  let root = ROOT;
  let pseudo = []; // languages for tests: in the development server, never in a build
  const localesOf = (folder) => [
    ...new Set(
      catalogueFiles(folder)
        .map(localeOf)
        .filter((one) => one !== SOURCE_LOCALE),
    ),
    ...pseudo,
  ];
  /** Pseudo-languages have no files. */
  const isThere = (file) =>
    existsSync(file) || (CATALOGUE.test(file) && pseudo.includes(localeOf(file.replaceAll('\\', '/'))));
  return {
    name: 'plumbline:messages',
    enforce: 'pre',
    configResolved(config) {
      root = existsSync(join(config.root, 'src')) ? config.root : ROOT; // pages of tools have a root of their own
      pseudo = config.command === 'serve' ? PSEUDO_LOCALES : [];
    },
    buildStart() {
      for (const file of catalogueFiles(ROOT))
        if (file.endsWith(`/${SOURCE_LOCALE}.json`)) writeDeclarations(join(ROOT, file));
    },
    resolveId(source, importer) {
      if (source.startsWith(runtimeId('')) || source.startsWith(TRANSLATIONS) || source === LATER_TRANSLATIONS)
        return `\0${source}`;
      if (!CATALOGUE.test(source) || importer === undefined) return null;
      const file =
        source.startsWith('/') && !existsSync(dirname(source))
          ? join(root, source)
          : resolve(dirname(importer), source);
      return isThere(file) ? `\0${file.replaceAll('\\', '/')}.js` : null;
    },
    load(id) {
      const locale = RUNTIME.exec(id)?.groups?.locale;
      if (locale !== undefined) return runtimeOf(locale);
      if (id === `\0${TRANSLATIONS}`) return listOf(localesOf(root));
      if (id === `\0${LATER_TRANSLATIONS}`) return laterOf(localesOf(root), root);
      const first = FIRST.exec(id)?.groups?.locale;
      if (first !== undefined) return firstOf(first, root);
      const file = COMPILED.exec(id)?.groups?.file;
      if (file === undefined) return null;
      const english = file.replace(/[^/]+$/, `${SOURCE_LOCALE}.json`);
      if (!existsSync(file)) {
        this.addWatchFile(english);
        return compileCatalogue(pseudoCatalogue(read(english), localeOf(file)), read(english));
      }
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
