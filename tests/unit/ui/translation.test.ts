import type { LaterTranslations, Translations } from 'virtual:translations';
import { describe, expect, test, vi } from 'vitest';
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

/** Languages that remember what was loaded of them, by folder. */
function shelf(
  languages: Record<string, { first?: Record<string, Messages>; later?: Record<string, Messages | Error> }>,
) {
  const loaded: string[] = [];
  const numbers: string[] = []; // the locales that messages write numbers in
  const entries = Object.entries(languages);
  const translations = entries.map(([tag, { first = {} }]) => [
    tag,
    () => {
      loaded.push(tag);
      return Promise.resolve({ folders: first, setLocale: (locale: string) => numbers.push(locale) });
    },
  ]);
  const loaders = entries.map(([tag, { later = {} }]) => [
    tag,
    Object.fromEntries(
      Object.entries(later).map(([folder, messages]) => [
        folder,
        () => {
          loaded.push(`${tag} ${folder}`);
          return messages instanceof Error ? Promise.reject(messages) : Promise.resolve({ default: messages });
        },
      ]),
    ),
  ]);
  const open = (chosen: string | null, preferred: readonly string[]) =>
    openLanguage(
      Object.fromEntries(translations) as Translations,
      () => Promise.resolve(Object.fromEntries(loaders) as LaterTranslations),
      chosen,
      preferred,
    );
  return { loaded, numbers, open };
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

const SHIPPED = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'zh-Hans'];

test.each([
  [['de-AT', 'en'], 'de'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-TW', 'en-US'], 'en'],
  [['zh-TW'], 'en'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['ar-EG'], 'ar'],
  [['it', 'fr-CA'], 'fr'],
])('of the eight languages, %j read %s', (preferred, tag) => {
  expect(chooseLanguage(preferred, SHIPPED)).toBe(tag);
});

describe('a language', () => {
  test('what its first screens need is loaded and no more; what is not translated stays English', async () => {
    const { open, loaded, numbers } = shelf({
      de: { first: { watch: german }, later: { learn: {} } },
      fr: { first: { watch: { title: 'Titre' } } },
    });
    const language = await open(null, ['de-AT', 'fr']);
    expect(loaded).toEqual(['de']);
    expect(numbers).toEqual(['de-AT']);
    expect(language).toMatchObject({ tag: 'de', locale: 'de-AT', direction: 'ltr' });
    const text = language.catalogue('watch', english);
    expect(text.title).toBe('Title');
    expect([text.warnings({ count: 1 }), text.warnings({ count: 2 })]).toEqual(['1 Warnung', '2 Warnungen']);
    expect(text.back).toEqual({ now: 'now', parts: ['eins'] });
    expect(language.catalogue('charts', english)).toBe(english);
  });

  test('what is opened later is loaded when it is asked for, once, and never shown in English by mistake', async () => {
    const { open, loaded } = shelf({ de: { later: { learn: { title: 'Titel' }, trends: {} } } });
    const language = await open(null, ['de']);
    expect(() => language.catalogue('learn', english)).toThrow("expected loadMessages('learn')");
    await Promise.all([language.load(['learn']), language.load(['learn'])]);
    expect(loaded).toEqual(['de', 'de learn']);
    expect(language.catalogue('learn', english).title).toBe('Titel');
  });

  test('what is opened later and cannot be loaded is in English, and the error is told', async () => {
    const told = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('reportError', told);
    const { open } = shelf({ de: { later: { learn: new Error('offline') } } });
    const language = await open(null, ['de']);
    await language.load(['learn']);
    expect(language.catalogue('learn', english)).toEqual(english);
    expect(told).toHaveBeenCalledWith(new Error('offline'));
    vi.unstubAllGlobals();
  });

  test.each([
    ['de', ['fr-CH', 'en'], 'de', 'de-CH'],
    ['en', ['de-AT'], 'en', 'en-AT'],
    ['tlh', ['fr-CH'], 'fr', 'fr-CH'], // a language that there is not: as the browser
    ['x!', ['en-GB'], 'en', 'en-GB'],
  ])('chosen %s in a browser for %j: %s, dates as in %s', async (chosen, preferred, tag, locale) => {
    const { open } = shelf({ de: {}, fr: {} });
    expect(await open(chosen, preferred)).toMatchObject({ tag, locale });
  });

  test('English loads nothing and stays what it is', async () => {
    const { open, loaded } = shelf({ de: {} });
    const language = await open(null, ['en-GB', 'de']);
    await language.load(['learn']);
    expect(loaded).toEqual([]);
    expect(language).toMatchObject({ tag: 'en', locale: 'en-GB' });
    expect(language.catalogue('ui', english)).toBe(english);
  });

  test('Arabic is written from right to left, with the digits that the rest of the page has', async () => {
    const { open, numbers } = shelf({ ar: {} });
    const language = await open(null, ['ar-EG']);
    expect(language).toMatchObject({ tag: 'ar', direction: 'rtl' });
    expect(numbers).toEqual([language.locale]);
    expect(new Intl.NumberFormat(language.locale).format(2345)).toBe('2,345');
    expect(new Intl.DateTimeFormat(language.locale, { calendar: 'gregory' }).format(0)).toMatch(/1970/);
  });

  test('first screens that cannot be loaded are an error, not half a translation', async () => {
    const first = () => Promise.reject(new Error('offline'));
    await expect(openLanguage({ de: first }, () => Promise.resolve({}), null, ['de'])).rejects.toThrow('offline');
  });
});

test('the English messages are left as they were', () => {
  const before = { ...english };
  translated(english, german);
  expect(english).toEqual(before);
});
