import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { chunks, sources } from '../../../vite.config.ts';

/** An app of one screen, in English and German; the German is there by its file alone. */
const FILES = {
  'src/main.ts': `
    import { locale } from './ui/language.ts';
    import { text } from './features/watch/text.ts';
    const { title } = text; // taken while modules start, as constants are
    const { lang, dir } = document.documentElement;
    globalThis.told = { title, days: text.days({ count: 1234 }), rest: text.rest, lang, dir, locale: locale() };
  `,
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
    for (const name of ['language.ts', 'translation.ts'])
      cpSync(join(process.cwd(), 'src/ui', name), join(root, 'src/ui', name));
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
  function start(...languages: string[]): unknown {
    const page = `
      globalThis.document = { documentElement: {}, createElement: () => ({}) };
      Object.defineProperty(globalThis, 'navigator', { value: { languages: ${JSON.stringify(languages)} } });
      await import(${JSON.stringify(`file://${assets}/main.js`)});
      console.log(JSON.stringify(globalThis.told));
    `;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', page], { encoding: 'utf8' }));
  }

  test('is what its readers see, from the first constant on, and the rest is English', () => {
    expect(start('de-AT', 'en')).toEqual({
      title: 'Deutscher Titel',
      days: '1.234 Tage',
      rest: 'Not translated',
      lang: 'de',
      dir: 'ltr',
      locale: 'de-AT',
    });
  });

  test.each([
    [['en-GB', 'de'], 'en-GB'],
    [['fr-FR'], 'en-FR'],
    [[], 'en'],
  ])('%j read English, with the dates of %s', (languages, locale) => {
    expect(start(...languages)).toEqual({
      title: 'English title',
      days: '1,234 days',
      rest: 'Not translated',
      lang: 'en',
      dir: 'ltr',
      locale,
    });
  });

  test('is one file, which waits for no other, and is not part of what English readers load', () => {
    const names = readdirSync(assets).filter((name) => name.startsWith('messages-'));
    expect(names).toEqual([expect.stringMatching(/^messages-de-.*\.js$/)]);
    const german = readFileSync(join(assets, names[0] ?? ''), 'utf8');
    expect(german).toContain('Deutscher Titel');
    expect(german).not.toMatch(/\bimport\b/);
    expect(readFileSync(join(assets, 'main.js'), 'utf8')).not.toContain('Deutscher Titel');
  });
});
