// Message catalogues: ICU MessageFormat in nested JSON, compiled to JavaScript and to TypeScript declarations.
// docs/translating.md describes the format for people; docs/decisions/0015-messages.md says why this one.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** `<folder>/messages/<locale>.json`, with / between folders */
export const CATALOGUE = /\/messages\/(?<locale>[a-z]{2,3}(?:-\w+)*)\.json$/;

/** The language of the source text. Every translation is compared with it. */
export const SOURCE_LOCALE = 'en';

/** An id of the code may be a key as it is, blanks included: 'one-side', 'no baseline'. */
const KEY = /^[A-Za-z][\w-]*(?: [\w-]+)*$/;
const ARGUMENT = /^[a-z][A-Za-z0-9]*$/;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
const TAG = /<\/?([a-z][A-Za-z0-9]*)>/g;

/** The id of the module with what compiled messages of a locale call. A locale has its own, so that no chunk waits for another. */
export const runtimeId = (locale) => `virtual:messages-runtime/${locale}`;

/** @typedef {'text' | 'number' | Set<string>} Kind what an argument is; a set: one of these words */
/** @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element */
/** @typedef {{ text: string, values: Map<string, Kind>, elements: Element[], plain: string | string[] }} Message `plain`: text for messages without values */
/** @typedef {{ [key: string]: Message | Tree }} Tree */
/** @typedef {{ file: string, locale: string, tree: Tree }} Catalogue */

export class CatalogueError extends Error {
  /** @param {string} file @param {string} path of keys, joined by dots @param {string} problem */
  constructor(file, path, problem) {
    super(`${file}${path === '' ? '' : `: ${path}`}: ${problem}`);
    this.name = 'CatalogueError';
  }
}

const reasonOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {Message | Tree} entry @returns {entry is Message} */
export const isMessage = (entry) => entry.values instanceof Map;

/** Plural categories of a locale, as the platform knows them. */
const categories = (locale, type) => new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;

const isCategory = (name, type, locale) => /^=\d+$/.test(name) || categories(locale, type).includes(name);

/** The type of an argument with two uses; null: the uses contradict each other. */
function joined(one, other) {
  if (one === undefined || one === other || one === 'text') return other;
  if (other === 'text') return one;
  return one instanceof Set && other instanceof Set ? new Set([...one, ...other]) : null;
}

/** An argument as its message writes it, for errors. */
const written = (element) => {
  const kind = element.pluralType === 'ordinal' ? 'selectordinal' : TYPE[element.type];
  return `{${element.value}, ${kind}, ...}`;
};

/** @param {Element[]} elements @param {string} locale @param {(problem: string) => never} fail */
function valuesOf(elements, locale, fail, values = new Map()) {
  const note = (name, kind) => {
    if (!ARGUMENT.test(name)) fail(`expected an argument name in camelCase, got {${name}}`);
    const both = joined(values.get(name), kind);
    if (both === null) fail(`{${name}} is used as a number and as a word: expected one of the two`);
    values.set(name, both);
  };
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.argument) note(element.value, 'text');
    else if (element.type === TYPE.number && element.style === null) note(element.value, 'number');
    else if (element.type === TYPE.select || element.type === TYPE.plural) {
      const names = Object.keys(element.options);
      if (!names.includes('other')) fail(`expected the case "other" in ${written(element)}`);
      const strange =
        element.type === TYPE.plural && names.find((name) => !isCategory(name, element.pluralType, locale));
      if (strange)
        fail(
          `expected ${categories(locale, element.pluralType).join(', ')} or =1 in ${written(element)}, got ${strange}`,
        );
      note(element.value, element.type === TYPE.select ? new Set(names) : 'number');
      for (const { value: inner } of Object.values(element.options)) valuesOf(inner, locale, fail, values);
    } else
      fail(
        `expected {${element.value}, number}, plural, selectordinal or select; dates, units and shares are formatted in code with locale() and passed as text`,
      );
  }
  return values;
}

function readMessage(text, locale, fail) {
  const bare = text.replace(/'[{}][^']*'/g, '');
  if (bare.split('{').length !== bare.split('}').length)
    fail("expected as many { as }; a brace that is shown is quoted: '{'");
  let elements;
  try {
    // Tags are plain text here: `rich` in src/ui/components/text-parts.tsx draws them. Missing messages are reported below.
    elements = parse(text, { ignoreTag: true, requiresOtherClause: false });
  } catch (error) {
    return fail(`expected ICU MessageFormat: ${reasonOf(error)}`);
  }
  const values = valuesOf(elements, locale, fail);
  return { text, values, elements, plain: elements.map(({ value = '' }) => value).join('') };
}

/** A list of texts without arguments, such as paragraphs. A translation may have more or fewer of them. */
function readList(items, locale, fail) {
  const texts = items.map((item) => {
    if (typeof item !== 'string' || item === '') fail('expected a list of texts');
    return readMessage(item, locale, fail);
  });
  if (texts.some(({ values }) => values.size > 0)) fail('expected a list of texts without arguments');
  return { text: 'list', values: new Map(), elements: [], plain: texts.map(({ plain }) => plain) };
}

/** @returns {Tree} */
function readTree(node, file, locale, path) {
  const tree = {};
  for (const [key, value] of Object.entries(node)) {
    const here = path === '' ? key : `${path}.${key}`;
    const fail = (problem) => {
      throw new CatalogueError(file, here, problem);
    };
    if (!KEY.test(key)) fail('expected a key of letters, digits and single blanks that begins with a letter');
    if (typeof value === 'string') {
      // Tools for translators write "" for a message without a translation.
      if (value !== '') tree[key] = readMessage(value, locale, fail);
      else if (locale === SOURCE_LOCALE) fail('expected a text, got ""');
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      tree[key] = readTree(value, file, locale, here);
    else if (Array.isArray(value)) tree[key] = readList(value, locale, fail);
    else fail(`expected a text, a list or an object of texts, got ${JSON.stringify(value)}`);
  }
  return tree;
}

/**
 * A catalogue, read and checked.
 * @param {string} file its path, for errors and for the locale
 * @param {string} json its content
 * @returns {Catalogue}
 */
export function readCatalogue(file, json) {
  const locale = CATALOGUE.exec(`/${file}`)?.groups?.locale;
  if (locale === undefined) throw new CatalogueError(file, '', 'expected the name messages/<language tag>.json');
  if (Intl.PluralRules.supportedLocalesOf(locale).length === 0)
    throw new CatalogueError(file, '', `expected a language tag with known plural rules, got "${locale}"`);
  let node;
  try {
    node = JSON.parse(json);
  } catch (error) {
    throw new CatalogueError(file, '', `expected JSON: ${reasonOf(error)}`);
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node))
    throw new CatalogueError(file, '', 'expected an object of texts');
  return { file, locale, tree: readTree(node, file, locale, '') };
}

/** @param {string} text @returns {string[]} */
const tagsIn = (text) => [...text.matchAll(TAG)].map(([, name = '']) => name);

const tagsOf = (text) => [...new Set(tagsIn(text))].toSorted((a, b) => a.localeCompare(b)).join(', ');

const kindInWords = (kind) => (kind instanceof Set ? [...kind].join(' | ') : kind);

/** Whether a translation may use an argument in this way. It may always print a number or a word as text. */
const permits = (english, kind) =>
  english === kind ||
  kind === 'text' ||
  (english instanceof Set && kind instanceof Set && [...kind].every((name) => english.has(name)));

/** Compares a translation with the English: it may leave out messages and arguments, but not add any. */
export function compareWithSource(translation, source) {
  const walk = (mine, english, path) => {
    for (const [key, entry] of Object.entries(mine)) {
      const here = path === '' ? key : `${path}.${key}`;
      const fail = (problem) => {
        throw new CatalogueError(translation.file, here, problem);
      };
      const original = english[key];
      if (original === undefined) return fail(`expected a key of ${source.file}`);
      if (isMessage(entry) !== isMessage(original))
        return fail(`expected ${isMessage(original) ? 'a text' : 'an object of texts'}, as in ${source.file}`);
      if (!isMessage(entry)) {
        walk(entry, original, here);
        continue;
      }
      if (Array.isArray(entry.plain) !== Array.isArray(original.plain))
        fail(`expected a ${Array.isArray(original.plain) ? 'list' : 'text'}, as in ${source.file}`);
      for (const [name, kind] of entry.values) {
        const known = original.values.get(name);
        if (known === undefined) fail(`{${name}} is no argument of the English message`);
        if (!permits(known, kind)) fail(`{${name}}: expected ${kindInWords(known)}, got ${kindInWords(kind)}`);
      }
      if (tagsOf(entry.text) !== tagsOf(original.text))
        fail(`expected the tags of the English message (${tagsOf(original.text)}), got (${tagsOf(entry.text)})`);
    }
  };
  walk(translation.tree, source.tree, '');
}

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];
const isRightToLeft = (locale) => RIGHT_TO_LEFT.includes(new Intl.Locale(locale).maximize().script ?? '');

/**
 * The JavaScript for the text of some elements. `plural`: the plural around them, whose number # stands for; null: none.
 * `isolated`: values keep their own direction (a number with its unit, a name) in text of the other direction.
 */
function expressionOf(elements, plural, isolated) {
  const parts = elements.map((element) => {
    if (element.type === TYPE.literal) return JSON.stringify(element.value);
    if (element.type === TYPE.pound && plural !== null)
      return plural.offset === 0 ? `number(d.${plural.value})` : `number(d.${plural.value} - ${plural.offset})`;
    const value = `d.${element.value}`;
    if (element.type === TYPE.argument) return isolated ? `isolate(${value})` : value;
    if (element.type === TYPE.number) return `number(${value})`;
    const inner = element.type === TYPE.plural ? element : plural;
    const cases = Object.entries(element.options).map(
      ([name, option]) => `${JSON.stringify(name)}: ${expressionOf(option.value, inner, isolated)}`,
    );
    if (element.type === TYPE.select) return `select(${value}, { ${cases.join(', ')} })`;
    return `plural(${value}, ${element.offset}, "${element.pluralType}", { ${cases.join(', ')} })`;
  });
  return parts.length === 0 ? '""' : parts.join(' + ');
}

const RIGHT_TO_LEFT_MARK = '\u200f';
const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const withoutTags = (text) => text.replace(/<[^>]*>/g, '');
/** A text runs in the direction of its first letter. */
const runsFromRight = (text) => RIGHT_TO_LEFT_LETTER.test(FIRST_LETTER.exec(withoutTags(text))?.[0] ?? '');

/**
 * A message that stands as a value in another one goes by its first letter, and a letter inside of its own values does not count:
 * '{day}، {time}' would run from left to right, with the day behind the time. Such a message begins with a mark.
 */
function markOf(elements) {
  const [first] = elements;
  const runs = first?.type === TYPE.literal && runsFromRight(first.value);
  return runs ? '' : `${JSON.stringify(RIGHT_TO_LEFT_MARK)} + `;
}

/** The same for a message without values: 'Plumbline ...' would run from left to right, with what follows it on its right. */
function plainText(text, isolated) {
  const isMixed = !runsFromRight(text) && RIGHT_TO_LEFT_LETTER.test(withoutTags(text));
  return isolated && isMixed && !text.startsWith(RIGHT_TO_LEFT_MARK) ? RIGHT_TO_LEFT_MARK + text : text;
}

/** Whatever takes arguments in English is a function in every language. */
function lines(tree, source, indent, isolated) {
  return Object.entries(tree).flatMap(([key, entry]) => {
    const name = `${indent}${JSON.stringify(key)}:`;
    if (!isMessage(entry)) return [`${name} {`, ...lines(entry, source[key], `${indent}  `, isolated), `${indent}},`];
    if (source[key].values.size === 0) {
      const { plain } = entry;
      const texts = Array.isArray(plain) ? plain.map((text) => plainText(text, isolated)) : plainText(plain, isolated);
      return [`${name} ${JSON.stringify(texts)},`];
    }
    const mark = isolated ? markOf(entry.elements) : '';
    return [`${name} (d) => ${mark}${expressionOf(entry.elements, null, isolated)},`];
  });
}

/**
 * An ES module with the messages as its default export: a string, or a function of one object for a message with arguments.
 * @param {Catalogue} catalogue of readCatalogue
 * @param {Catalogue} source the English catalogue of the same folder; what takes arguments there is a function in every language
 * @returns {string}
 */
export function compileCatalogue(catalogue, source = catalogue) {
  if (source !== catalogue) compareWithSource(catalogue, source);
  return [
    `import { isolate, number, plural, select } from ${JSON.stringify(runtimeId(catalogue.locale))};`,
    'export default {',
    ...lines(catalogue.tree, source.tree, '  ', isRightToLeft(catalogue.locale)),
    '};',
    '',
  ].join('\n');
}

const typeOf = (kind) => {
  if (kind === 'text') return 'string';
  return kind === 'number' ? kind : [...kind].map((name) => `'${name}'`).join(' | ');
};

const nameOf = (key) => (IDENTIFIER.test(key) ? key : `'${key}'`);

function declarationLines(tree, indent) {
  return Object.entries(tree).flatMap(([key, entry]) => {
    const name = `${indent}readonly ${nameOf(key)}:`;
    if (!isMessage(entry)) return [`${name} {`, ...declarationLines(entry, `${indent}  `), `${indent}};`];
    if (entry.values.size === 0) return [`${name} ${Array.isArray(entry.plain) ? 'readonly string[]' : 'string'};`];
    const values = [...entry.values].map(([value, kind]) => `readonly ${value}: ${typeOf(kind)}`).join('; ');
    return [`${name} (values: { ${values} }) => string;`];
  });
}

/**
 * The declaration file of an English catalogue.
 * @param {Catalogue} catalogue
 * @returns {string}
 */
export const declarationsOf = ({ tree }) =>
  [
    '// Made from the catalogue beside it by `npm run messages`; the build and the development server do it, too.',
    'declare const messages: {',
    ...declarationLines(tree, '  '),
    '};',
    'export default messages;',
    '',
  ].join('\n');

/**
 * Where the declarations of `en.json` stand, as TypeScript looks for them.
 * @param {string} file
 * @returns {string}
 */
export const declarationsFile = (file) => file.replace(/\.json$/, '.d.json.ts');
