import { describe, expect, test } from 'vitest';
import { chooseLanguage, localeOf, type Messages, openLanguage, translated } from '../../../src/ui/translation.ts';

const english = {
  title: 'Title',
  warnings: ({ count }: { count: number }) => (count === 1 ? '1 warning' : `${count} warnings`),
  back: { now: 'now', parts: ['one', 'two'] },
};

const german: Messages = {
  warnings: ({ count }: { count: number }) => (count === 1 ? '1 Warnung' : `${count} Warnungen`),
  back: { parts: ['eins'] },
};

/** Files that remember what was loaded. */
function shelf(files: Record<string, Messages>) {
  const loaded: string[] = [];
  const lazy = Object.entries(files).map(([path, messages]) => [
    path,
    () => {
      loaded.push(path);
      return Promise.resolve(messages);
    },
  ]);
  return { loaded, files: Object.fromEntries(lazy) as Record<string, () => Promise<Messages>> };
}

describe('which language', () => {
  test.each([
    [['de-DE', 'en'], ['en'], 'en'],
    [['de-DE', 'en'], ['en', 'de'], 'de'],
    [['en-GB', 'de'], ['en', 'de'], 'en'],
    [['fr', 'de-AT', 'en'], ['en', 'de'], 'de'],
    [['pt-PT'], ['en', 'pt-BR', 'pt'], 'pt'],
    [['pt-BR'], ['en', 'pt', 'pt-BR'], 'pt-BR'],
    [['zh-TW'], ['en', 'zh-Hans', 'zh-Hant'], 'zh-Hant'],
    [['sr-Latn', 'en'], ['en', 'sr'], 'en'],
    [['C.UTF-8', 'x!', 'de'], ['en', 'de'], 'de'],
    [[], ['en', 'de'], 'en'],
  ])('%j of %j: %s', (preferred, available, tag) => {
    expect(chooseLanguage(preferred, available)).toBe(tag);
  });

  test.each([
    ['en', ['de-DE'], 'en-DE'],
    ['en', ['de', 'C.UTF-8', 'fr-CH'], 'en-CH'],
    ['en', ['de'], 'en'],
    ['en', ['de-DE', 'en-GB', 'en'], 'en-GB'],
    ['de', ['en-GB', 'de-AT'], 'de-AT'],
    ['zh-Hant', ['zh-CN', 'zh-HK'], 'zh-HK'],
  ])('dates beside %s text of somebody with %j: %s', (tag, preferred, locale) => {
    expect(localeOf(tag, preferred)).toBe(locale);
  });
});

describe('a language', () => {
  test('its files are loaded and no others; what is not translated stays English', async () => {
    const { files, loaded } = shelf({
      '/src/features/watch/messages/de.json': german,
      '/src/features/learn/messages/de.json': {},
      '/src/features/watch/messages/fr.json': { title: 'Titre' },
    });
    const language = await openLanguage(files, ['de-AT', 'fr']);
    expect(loaded).toEqual(['/src/features/watch/messages/de.json', '/src/features/learn/messages/de.json']);
    expect(language).toMatchObject({ tag: 'de', locale: 'de-AT', direction: 'ltr' });
    const text = language.catalogue('watch', english);
    expect(text.title).toBe('Title');
    expect([text.warnings({ count: 1 }), text.warnings({ count: 2 })]).toEqual(['1 Warnung', '2 Warnungen']);
    expect(text.back).toEqual({ now: 'now', parts: ['eins'] });
    expect(language.catalogue('trends', english)).toBe(english);
  });

  test('English loads nothing and stays what it is', async () => {
    const { files, loaded } = shelf({ '/src/ui/messages/de.json': german });
    const language = await openLanguage(files, ['en-GB', 'de']);
    expect(loaded).toEqual([]);
    expect(language).toMatchObject({ tag: 'en', locale: 'en-GB' });
    expect(language.catalogue('ui', english)).toBe(english);
  });

  test('Arabic is written from right to left', async () => {
    const { files } = shelf({ '/src/ui/messages/ar.json': {} });
    expect(await openLanguage(files, ['ar-EG'])).toMatchObject({ tag: 'ar', direction: 'rtl' });
  });

  test('a file that cannot be loaded is an error, not half a translation', async () => {
    const files = { '/src/ui/messages/de.json': () => Promise.reject(new Error('offline')) };
    await expect(openLanguage(files, ['de'])).rejects.toThrow('offline');
  });
});

test('the English messages are left as they were', () => {
  const before = { ...english };
  translated(english, german);
  expect(english).toEqual(before);
});
