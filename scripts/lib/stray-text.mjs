// Finds text for people in code: it belongs in a message catalogue (docs/translating.md).
import { parseSync, Visitor } from 'vite';
import { findGluedText } from './glued-text.mjs';

/** Attributes that are read to people or shown to them. */
const SPOKEN = /^(alt|title|label|placeholder|aria-(label|description|valuetext|roledescription|placeholder))$/;
/** Attributes whose words are names of the platform or of style sheets. */
const MUTE =
  /^(class|className|style|d|points|viewBox|transform|rel|allow|sandbox|sizes|media|accept|autocomplete|list)$/;

/** 'Two words', 'Load {}': a capital, then another word. One letter alone ('M {} {}', a path of SVG) is none. */
const CAPITAL = /(?:^|[\s"'(])\p{Lu}[\p{L}'’-]+[^\s\p{L}]*\s+[\p{L}{]|(?:^|[\s"'(])\p{Lu}\s+\p{L}{2}/u;
/** 'away from the desk': three words and nothing else. */
const PHRASE = /^[\p{L}'’]+[,:]?(?:\s+[\p{L}'’{}]+[,:]?){2,}[.!?…]?$/u;
/** '{} min', 'over {}': a word beside a value that is put in. */
const WITH_VALUE = /(?:^|\s)\p{L}+[.,:;!?]?(?:\s|$)/u;
const LETTERS = /\p{L}{2}/u;
/** Lists of fonts, and messages for developers. */
const NOT_FOR_PEOPLE = /\bserif\b|\bexpected /;
/** Codes of three words, in records and between layers; most codes have one or two. */
const CODES = ['not measured then', 'not a picture', 'someone else watches'];

const isSentence = (text) =>
  !NOT_FOR_PEOPLE.test(text) &&
  !CODES.includes(text) &&
  (CAPITAL.test(text) || PHRASE.test(text.trim()) || (text.includes('{}') && WITH_VALUE.test(text)));

/** Messages of errors are for developers while they begin in lower case; an error that people see carries a code. */
const isForDevelopers = (text) => /^(\p{Ll}|\{)/u.test(text);

const isError = ({ callee }) => callee.type === 'Identifier' && /(Error|Exception)$/.test(callee.name);

/**
 * Every stray text of a file.
 * @param {string} path for its kind, .ts or .tsx
 * @param {string} source
 * @returns {{ line: number, text: string }[]}
 */
export function strayText(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'unreadable'}`);
  const found = [];
  /** Nodes that were already checked together with their parent. */
  const settled = new Set();
  const lineOf = ({ start }) => source.slice(0, start).split('\n').length;
  const report = (node, text) => {
    found.push({ line: lineOf(node), text: text.trim().replace(/\s+/g, ' ') });
  };
  const textOf = (node) => {
    if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked ?? '').join('{}');
    return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
  };
  const look = (node) => {
    const text = textOf(node);
    if (text !== null && !settled.has(node) && isSentence(text)) report(node, text);
  };
  new Visitor({
    ImportDeclaration: ({ source: from }) => settled.add(from),
    NewExpression: (node) => {
      if (!isError(node)) return;
      for (const argument of node.arguments) {
        const text = textOf(argument);
        if (text !== null && isForDevelopers(text)) settled.add(argument);
      }
    },
    JSXAttribute: ({ name, value }) => {
      if (value === null) return;
      const inner = value.type === 'JSXExpressionContainer' ? value.expression : value;
      const text = textOf(inner);
      if (name.type !== 'JSXIdentifier' || text === null) return;
      if (MUTE.test(name.name)) settled.add(inner);
      else if (SPOKEN.test(name.name) && LETTERS.test(text.replaceAll('{}', ''))) {
        settled.add(inner);
        report(inner, text);
      }
    },
    JSXText: (node) => {
      if (LETTERS.test(node.value)) report(node, node.value);
    },
    Literal: look,
    TemplateLiteral: look,
  }).visit(program);
  const before = new Set(found.map(({ line }) => line));
  findGluedText(program, (node) => {
    const glued = { line: lineOf(node), text: source.slice(node.start, node.end).replace(/\s+/g, ' ') };
    if (!before.has(glued.line)) found.push(glued); // one complaint for a line is enough
  });
  return found;
}

/**
 * @param {readonly string[]} files
 * @param {(file: string) => string} read
 * @returns {string[]} one line for each stray text
 */
export const strayTextProblems = (files, read) =>
  files.flatMap((file) =>
    strayText(file, read(file)).map(
      ({ line, text }) => `${file}:${line} expected in a message catalogue: ${JSON.stringify(text)}`,
    ),
  );
