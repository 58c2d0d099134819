import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMessage, readCatalogue } from '../../../scripts/lib/message-catalogue.mjs';
import { catalogueFiles } from '../../../scripts/lib/message-files.mjs';
import { ROOT } from '../../../scripts/lib/project.mjs';

type Tree = ReturnType<typeof readCatalogue>['tree'];
type Message = Extract<Tree[string], { values: unknown }>;

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh-Hans'];

/** Every message by its path of keys, joined by dots. */
const messagesOf = (tree: Tree, path = ''): (readonly [string, Message])[] =>
  Object.entries(tree).flatMap(([key, entry]) =>
    isMessage(entry) ? [[path + key, entry] as const] : messagesOf(entry, `${path}${key}.`),
  );

/** Arguments in order of the alphabet, and the words that one chooses between: 'count, how (away | other)'. */
const argumentsOf = ({ values }: Message): string =>
  [...values]
    .map(([name, kind]) => (kind instanceof Set ? `${name} (${[...kind].toSorted().join(' | ')})` : name))
    .toSorted()
    .join(', ');

const sentence = ({ plain, text }: Message): string => (Array.isArray(plain) ? plain.join(' ') : text);

/** Three words in a row: titles of journals aside, no two languages write them alike. */
const isSentence = (text: string): boolean => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text);

/** What a translation lacks, one line each, with its file and key. */
function gaps(file: string, json: string, english: string): string[] {
  const source = messagesOf(readCatalogue('messages/en.json', english).tree);
  const own = new Map(messagesOf(readCatalogue(file, json).tree));
  const lines = source.flatMap(([key, message]) => {
    const mine = own.get(key);
    own.delete(key);
    if (mine === undefined) return [`${key}: expected a translation of "${sentence(message)}"`];
    const [expected, found] = [argumentsOf(message), argumentsOf(mine)];
    if (expected !== found) return [`${key}: expected the arguments ${expected}; got ${found}`];
    return sentence(mine) === sentence(message) && isSentence(sentence(message))
      ? [`${key}: expected other words than "${sentence(message)}"`]
      : [];
  });
  return [...lines, ...[...own.keys()].map((key) => `${key}: expected a key of the English`)].map(
    (line) => `${file}: ${line}`,
  );
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

test.each(LANGUAGES)('%s has every message of the English, with its arguments, and no other', (language) => {
  const english = catalogueFiles(ROOT).filter((file) => file.endsWith('/en.json'));
  expect(english.length).toBeGreaterThan(20);
  const found = english.flatMap((file) => {
    const translation = file.replace(/en\.json$/, `${language}.json`);
    return gaps(translation, read(translation), read(file));
  });
  expect(found).toEqual([]);
});

test('every language that there are files for is held against the English', () => {
  const tags = catalogueFiles(ROOT).map((file) => /([^/]+)\.json$/.exec(file)?.[1]);
  expect(new Set(tags)).toEqual(new Set([...LANGUAGES, 'en']));
});

describe('what is missing is named', () => {
  const english = JSON.stringify({ now: { pause: 'Pause', warnings: '{count, plural, one {# warning} other {#}}' } });
  const warnings = '{count, plural, one {# Warnung} other {# Warnungen}}';
  const told = (now: object, source = english) => gaps('messages/de.json', JSON.stringify({ now }), source);

  test.each<[object, string[]]>([
    [{ pause: 'Anhalten', warnings }, []],
    [{ warnings }, ['now.pause: expected a translation of "Pause"']],
    [{ pause: '', warnings }, ['now.pause: expected a translation of "Pause"']],
    [{ pause: 'Anhalten', warnings: 'Warnungen' }, ['now.warnings: expected the arguments count; got ']],
    [{ pause: 'Anhalten', stop: 'Ende', warnings }, ['now.stop: expected a key of the English']],
  ])('%j', (now, lines) => {
    expect(told(now)).toEqual(lines.map((line) => `messages/de.json: ${line}`));
  });

  test('a case of a select', () => {
    const source = JSON.stringify({ now: { how: '{how, select, away {Away} other {Here}}' } });
    expect(told({ how: '{how, select, other {Da}}' }, source)).toEqual([
      'messages/de.json: now.how: expected the arguments how (away | other); got how (other)',
    ]);
  });

  test('a sentence left in English', () => {
    const source = JSON.stringify({ now: { text: 'Nothing is measured now.' } });
    expect(told({ text: 'Nothing is measured now.' }, source)).toHaveLength(1);
  });
});
