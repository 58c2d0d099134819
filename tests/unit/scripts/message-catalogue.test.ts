import { describe, expect, test } from 'vitest';
import {
  CatalogueError,
  compileCatalogue,
  declarationsOf,
  readCatalogue,
} from '../../../scripts/lib/message-catalogue.mjs';
import { runtimeOf } from '../../../scripts/lib/messages-plugin.mjs';

const read = (locale: string, tree: object) =>
  readCatalogue(`src/features/watch/messages/${locale}.json`, JSON.stringify(tree));

type Say = Record<string, string | string[] | ((values: object) => string)>;

/** Runs compiled messages with the runtime that they import. */
async function run(code: string, locale: string): Promise<Say> {
  const body = code.replace(/^import .*$/gm, '');
  const source = `${runtimeOf(locale)}\n${body}`;
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`);
  return (module as { readonly default: Say }).default;
}

const say = (locale: string, tree: object, english: object = tree): Promise<Say> =>
  run(compileCatalogue(read(locale, tree), locale === 'en' ? undefined : read('en', english)), locale);

const call = (message: Say[string] | undefined, values: object): string => {
  if (typeof message !== 'function') throw new Error('expected a message with arguments');
  return message(values);
};

describe('compiled messages', () => {
  test('a message without arguments is text, one with arguments a function of one object', async () => {
    const { plain, list, hello } = await say('en', {
      plain: "It's '{'here'}'",
      list: ['a: (d) => "x"', 'b'],
      hello: 'Hello {name}',
    });
    expect(plain).toBe("It's {here}");
    expect(list).toEqual(['a: (d) => "x"', 'b']);
    expect(call(hello, { name: 'Bob' })).toBe('Hello Bob');
  });

  test.each([
    [0, 'no warnings'],
    [1, '1 warning'],
    [2, '2 warnings'],
    [1234, '1,234 warnings'],
  ])('%d: %s', async (count, told) => {
    const { warnings } = await say('en', {
      warnings: '{count, plural, =0 {no warnings} one {# warning} other {# warnings}}',
    });
    expect(call(warnings, { count })).toBe(told);
  });

  test.each([
    [1, '1 Tag'],
    [2, '2 Tage'],
    [1234, '1.234 Tage'],
  ])('German counts and writes numbers as German does: %s', async (count, told) => {
    const days = '{count, plural, one {# day} other {# days}}';
    expect(
      call((await say('de', { days: '{count, plural, one {# Tag} other {# Tage}}' }, { days }))['days'], { count }),
    ).toBe(told);
  });

  test.each([
    [1, '1 dzień'],
    [3, '3 dni'],
    [5, '5 dni (wiele)'],
  ])('Polish has more forms than English: %s', async (count, told) => {
    const days = '{count, plural, one {# day} other {# days}}';
    const polish = '{count, plural, one {# dzień} few {# dni} many {# dni (wiele)} other {# dnia}}';
    expect(call((await say('pl', { days: polish }, { days }))['days'], { count })).toBe(told);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [13, '13th'],
    [23, '23rd'],
  ])('ordinals: %d is the %s', async (rank, told) => {
    const { place } = await say('en', { place: '{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}' });
    expect(call(place, { rank })).toBe(told);
  });

  test('a message that takes arguments in English is a function in every language', async () => {
    expect(
      call((await say('de', { days: 'einige Tage' }, { days: '{count, plural, other {# days}}' }))['days'], {
        count: 3,
      }),
    ).toBe('einige Tage');
  });

  test('from right to left: a message without a letter of its own begins with a mark, so that it runs so as a value too', async () => {
    const english = { both: '{day}, {time}', latin: 'Plumbline {x}', words: 'at {x}', plain: 'x' };
    const arabic = { both: '{day}، {time}', latin: 'Plumbline {x}', words: 'في {x}', plain: 'س' };
    const { both, latin, words, plain } = await say('ar', arabic, english);
    expect(call(both, { day: '22', time: '11:24' })).toBe('\u200f\u206822\u2069، \u206811:24\u2069');
    expect(call(latin, { x: '1' })).toBe('\u200fPlumbline \u20681\u2069');
    expect(call(words, { x: '1' })).toBe('في \u20681\u2069');
    expect(plain).toBe('س');
  });

  test('from right to left: a text that begins with a word of the other direction begins with a mark', async () => {
    const english = {
      latin: 'Plumbline is x.',
      name: 'JSON',
      begun: 'JPEG x',
      list: ['Plumbline is x.', 'x'],
      bold: '<b>x</b> y',
    };
    const arabic = {
      latin: 'Plumbline س.',
      name: 'JSON',
      begun: '\u200fJPEG س',
      list: ['Plumbline س.', 'س'],
      bold: '<b>س</b> y',
    };
    expect(await say('ar', arabic, english)).toEqual({
      ...arabic,
      latin: '\u200fPlumbline س.',
      list: ['\u200fPlumbline س.', 'س'],
    });
    const german = { ...english, latin: 'Plumbline ist x.' };
    expect(await say('de', german, english)).toEqual(german);
  });

  test('from right to left: the name of a tag is no letter, with values or without', async () => {
    const english = { plain: '<b>x</b> y', value: '<b>x</b> {x}' };
    const arabic = { plain: '<b>س</b> y', value: '<b>س</b> {x}' };
    const { plain, value } = await say('ar', arabic, english);
    expect(plain).toBe('<b>س</b> y');
    expect(call(value, { x: '1' })).toBe('<b>س</b> \u20681\u2069');
  });

  test('an empty translation is none', async () => {
    expect(await say('de', { a: '', b: 'B' }, { a: 'A', b: 'B' })).toEqual({ b: 'B' });
  });
});

test('types say what each message takes', () => {
  const tree = {
    title: 'Title',
    parts: ['One', 'Two'],
    'one-side': { text: '{count, plural, one {# day} other {# days}} {how, select, away {away} other {here}} {name}' },
  };
  expect(declarationsOf(read('en', tree)).split('\n').slice(1)).toEqual([
    'declare const messages: {',
    '  readonly title: string;',
    '  readonly parts: readonly string[];',
    "  readonly 'one-side': {",
    "    readonly text: (values: { readonly count: number; readonly how: 'away' | 'other'; readonly name: string }) => string;",
    '  };',
    '};',
    'export default messages;',
    '',
  ]);
});

describe('errors name the file, the key and what was expected', () => {
  test.each([
    [{ a: { b: '{name' } }, 'a.b: expected as many { as }'],
    [{ a: '{count, plural, one {#}}' }, 'a: expected the case "other" in {count, plural, ...}'],
    [
      { a: '{count, plural, one {#} few {#} other {#}}' },
      'a: expected one, other or =1 in {count, plural, ...}, got few',
    ],
    [{ a: '{at, date, short}' }, 'a: expected {at, number}, plural, selectordinal or select'],
    [{ a: '{Name}' }, 'a: expected an argument name in camelCase, got {Name}'],
    [{ a: '{x, plural, other {#}} {x, select, a {A} other {B}}' }, 'a: {x} is used as a number and as a word'],
    [{ a: '' }, 'a: expected a text, got ""'],
    [{ a: 3 }, 'a: expected a text, a list or an object of texts, got 3'],
    [{ a: ['Hello {name}'] }, 'a: expected a list of texts without arguments'],
    [{ 'a.b': 'x' }, 'a.b: expected a key of letters, digits and single blanks'],
    [{ 'a  b': 'x' }, 'a  b: expected a key of letters, digits and single blanks'],
  ])('%o', (tree, problem) => {
    expect(() => read('en', tree)).toThrow(CatalogueError);
    expect(() => read('en', tree)).toThrow(`src/features/watch/messages/en.json: ${problem}`);
  });

  test.each([
    [{ z: 'Z' }, 'z: expected a key of src/features/watch/messages/en.json'],
    [{ a: '{what}' }, 'a: {what} is no argument of the English message'],
    [{ how: '{how, select, gone {weg} other {da}}' }, 'how: {how}: expected away | other, got gone | other'],
    [{ rich: '<i>x</i>' }, 'rich: expected the tags of the English message (b), got (i)'],
    [{ a: { b: 'x' } }, 'a: expected a text, as in src/features/watch/messages/en.json'],
    [{ list: 'x' }, 'list: expected a list, as in src/features/watch/messages/en.json'],
  ])('a translation: %o', (tree, problem) => {
    const english = { a: 'A {name}', how: '{how, select, away {away} other {here}}', rich: '<b>x</b>', list: ['x'] };
    expect(() => compileCatalogue(read('de', tree), read('en', english))).toThrow(
      `src/features/watch/messages/de.json: ${problem}`,
    );
  });

  test('a file that is not named for a language', () => {
    expect(() => readCatalogue('src/features/watch/messages/xq.json', '{}')).toThrow('known plural rules, got "xq"');
    expect(() => readCatalogue('src/features/watch/text.json', '{}')).toThrow('messages/<language tag>.json');
    expect(() => readCatalogue('src/ui/messages/en.json', '{')).toThrow('src/ui/messages/en.json: expected JSON');
  });
});
