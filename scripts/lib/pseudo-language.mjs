// Languages for tests, generated from the English on request: longer, with accents and in brackets, so that text that is cut off or
// is not from a catalogue becomes visible. The development server has them; builds do not.
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { isMessage } from './message-catalogue.mjs';

/** The usual names: from left to right, and from right to left. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'];

const ACCENTS = new Map(
  Array.from('aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝcçdďgğhĥkķlľnñrřsštťwŵzžCÇDĎGĞHĤKĶLĽNÑRŘSŠTŤWŴZŽ').flatMap((letter, at, all) =>
    at % 2 === 0 ? [[letter, all[at + 1] ?? letter]] : [],
  ),
);
const VOWEL = /[aeiouy]/i;
const TAG = /(<\/?[a-z][A-Za-z0-9]*>)/;

/**
 * Every vowel twice and every other letter with an accent: about 40 % longer, and it breaks into lines where the English does.
 * @param {string} text tags and everything between letters stay
 */
export const accented = (text) =>
  text
    .split(TAG)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : Array.from(part, (letter) => (ACCENTS.get(letter) ?? letter).repeat(VOWEL.test(letter) ? 2 : 1)).join(''),
    )
    .join('');

const elementOf = (element) => {
  if (element.type === TYPE.literal) return { ...element, value: accented(element.value) };
  if (element.options === undefined) return element;
  const options = Object.entries(element.options).map(([name, option]) => [
    name,
    { ...option, value: option.value.map(elementOf) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
};

const literal = (value) => ({ type: TYPE.literal, value });

const bracketed = (text) => `[${accented(text)}]`;

const messageOf = (message) => ({
  ...message,
  elements: [literal('['), ...message.elements.map(elementOf), literal(']')],
  plain: Array.isArray(message.plain) ? message.plain.map(bracketed) : bracketed(message.plain),
});

const treeOf = (tree) =>
  Object.fromEntries(
    Object.entries(tree).map(([key, entry]) => [key, isMessage(entry) ? messageOf(entry) : treeOf(entry)]),
  );

/**
 * @param {import('./message-catalogue.mjs').Catalogue} english
 * @param {string} locale of PSEUDO_LOCALES
 * @returns {import('./message-catalogue.mjs').Catalogue}
 */
export const pseudoCatalogue = ({ file, tree }, locale) => ({
  file: file.replace(/[^/]+$/, `${locale}.json`),
  locale,
  tree: treeOf(tree),
});
