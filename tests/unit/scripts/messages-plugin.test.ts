import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { messages } from '../../../scripts/lib/messages-plugin.mjs';
import { ROOT } from '../../../scripts/lib/project.mjs';
import { chunks, sources } from '../../../vite.config.ts';

/** An app of one screen, in English and German; the German is there by its file alone. */
const FILES = {
  'src/main.ts': `
    import { loadMessages, locale } from './ui/language.ts';
    import { text } from './features/watch/text.ts';
    const { title } = text; // taken while modules start, as constants are
    const { lang, dir } = document.documentElement;
    // Not awaited here: what is loaded later waits for this module.
    globalThis.told = loadMessages('learn')
      .then(() => import('./features/learn/text.ts'))
      .then(({ text: { title: learn } }) => ({
        title, days: text.days({ count: 1234 }), rest: text.rest, learn, lang, dir, locale: locale(),
      }));
  `,
  'src/features/learn/text.ts': `
    import { catalogue } from '../../ui/language.ts';
    import en from './messages/en.json';
    export const text = catalogue('learn', en);
  `,
  'src/features/learn/messages/en.json': JSON.stringify({ title: 'Later' }),
  'src/features/learn/messages/de.json': JSON.stringify({ title: 'Später' }),
  'src/features/watch/text.ts': `
    import { catalogue } from '../../ui/language.ts';
    import en from './messages/en.json';
    export const text = catalogue('watch', en);
  `,
  'src/features/watch/messages/en.json': JSON.stringify({
    title: 'English title',
    days: '{count, plural, one {# day} other {# days}}',
    rest: 'Not translated',
  }),
  'src/features/watch/messages/de.json': JSON.stringify({
    title: 'Deutscher Titel',
    days: '{count, plural, one {# Tag} other {# Tage}}',
  }),
};

describe('a language that is there by its catalogues alone', () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-messages-'));
  const assets = join(root, 'dist/assets');
  beforeAll(async () => {
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    for (const name of ['ui/language.ts', 'ui/translation.ts', 'ui/styles', 'platform/stored-language.ts'])
      cpSync(join(process.cwd(), 'src', name), join(root, 'src', name), { recursive: true });
    await build({
      ...sources,
      configFile: false,
      logLevel: 'error',
      root,
      build: {
        target: 'es2023',
        modulePreload: false,
        rolldownOptions: {
          input: join(root, 'src/main.ts'),
          output: { codeSplitting: chunks, entryFileNames: 'assets/[name].js' },
        },
      },
    });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  /** Starts the built app in a process of its own, for somebody with these languages. */
  function start(languages: readonly string[], chosen: string | null = null): unknown {
    const page = `
      globalThis.localStorage = { getItem: () => ${JSON.stringify(chosen)} };
      const link = {
        removeEventListener() {},
        addEventListener: (type, listener) => type === 'load' && listener({ type }),
      };
      globalThis.document = {
        documentElement: {},
        head: { appendChild() {} },
        createElement: () => ({ ...link }), // the styles of a translation are loaded at once
        getElementsByTagName: () => [],
        querySelector: () => null,
      };
      Object.defineProperty(globalThis, 'navigator', { value: { languages: ${JSON.stringify(languages)} } });
      await import(${JSON.stringify(`file://${assets}/main.js`)});
      console.log(JSON.stringify(await globalThis.told));
    `;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', page], { encoding: 'utf8' }));
  }

  test('is what its readers see, from the first constant on, and the rest is English', () => {
    expect(start(['de-AT', 'en'])).toEqual({
      title: 'Deutscher Titel',
      days: `${new Intl.NumberFormat('de-AT').format(1234)} Tage`,
      rest: 'Not translated',
      learn: 'Später',
      lang: 'de',
      dir: 'ltr',
      locale: 'de-AT',
    });
  });

  test.each([
    [['en-GB', 'de'], 'en-GB'],
    [['fr-CH'], 'en-CH'],
    [[], 'en'],
  ])('%j read English, with the dates and numbers of %s', (languages, locale) => {
    expect(start(languages)).toEqual({
      title: 'English title',
      days: `${new Intl.NumberFormat(locale).format(1234)} days`,
      rest: 'Not translated',
      learn: 'Later',
      lang: 'en',
      dir: 'ltr',
      locale,
    });
  });

  test.each([
    ['de', ['en-US'], 'Deutscher Titel', 'de-US'],
    ['en', ['de-AT'], 'English title', 'en-AT'],
    ['xx', ['de-AT'], 'Deutscher Titel', 'de-AT'], // what there is not counts as not chosen
  ])('chosen %s in a browser for %j: %s', (chosen, languages, title, locale) => {
    expect(start(languages, chosen)).toMatchObject({ title, locale });
  });

  test('is one file for the first screens, which waits for no other, and one for each feature that is opened later', () => {
    const names = readdirSync(assets).filter((name) => name.startsWith('messages-'));
    expect(names.toSorted()).toEqual([
      expect.stringMatching(/^messages-de-[\w-]{8}\.js$/),
      expect.stringMatching(/^messages-de-learn-[\w-]{8}\.js$/),
    ]);
    const read = (part: RegExp) => readFileSync(join(assets, names.find((name) => part.test(name)) ?? ''), 'utf8');
    const first = read(/de-[\w-]{8}\.js$/);
    expect(first).toContain('Deutscher Titel');
    expect(first).not.toContain('Später');
    expect(first).not.toMatch(/\bimport\b/);
    // The text of a feature waits for the first file of its language alone: it has been there since the page began.
    expect(
      [...read(/de-learn-/).matchAll(/from\s*["']\.\/([^"']+)/g)].every(([, from = '']) =>
        from.startsWith('messages-de-'),
      ),
    ).toBe(true);
    expect(readFileSync(join(assets, 'main.js'), 'utf8')).not.toContain('Deutscher Titel');
  });

  test('no pseudo-language is built', () => {
    expect(readdirSync(assets).filter((name) => /en-XA|ar-XB/.test(name))).toEqual([]);
    expect(readFileSync(join(assets, 'main.js'), 'utf8')).not.toMatch(/en-XA|ar-XB/);
  });
});

test('pages with a root of their own, such as those of the benchmark, have the languages of the app', () => {
  const plugin = messages();
  const { configResolved, load } = plugin;
  if (typeof configResolved !== 'function' || typeof load !== 'function') throw new Error('expected hooks');
  Reflect.apply(configResolved, {}, [{ root: join(ROOT, 'tools/bench/site'), command: 'build' }]);
  expect(Reflect.apply(load, {}, ['\0virtual:translations'])).toContain('"de": () => import(');
});
