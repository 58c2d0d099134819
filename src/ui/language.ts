import type { Language, Messages } from './translation.ts';

/** All languages but English, which is part of the importing modules. */
const TRANSLATIONS = import.meta.glob<Messages>(['/src/**/messages/*.json', '!/src/**/messages/en.json'], {
  import: 'default',
});

const english = (locale = 'en'): Language => ({
  tag: 'en',
  locale,
  direction: 'ltr',
  catalogue: (_folder, messages) => messages,
});

/** English loads nothing. If a translation cannot be loaded, the page is in English. */
async function openLanguage(preferred: readonly string[]): Promise<Language> {
  const first = preferred[0] ?? 'en';
  if (/^en(-|$)/.test(first)) return english(first);
  try {
    const translation = await import('./translation.ts');
    return await translation.openLanguage(TRANSLATIONS, preferred);
  } catch (error) {
    reportError(error);
    return english();
  }
}

const page = typeof document === 'undefined' ? null : document.documentElement;

// Top-level await: modules that import this one are evaluated afterwards, so that their constants are in the person's language too.
const language = await openLanguage(page === null ? [] : navigator.languages);

if (page !== null) {
  page.lang = language.tag;
  page.dir = language.direction;
}

/** The messages of a folder in the person's language: `export const text = catalogue('watch', en)`. */
export const { catalogue } = language;

/** For `Intl` and `toLocale...`: the language of the text, in the person's region if the browser names one. */
export const locale = (): string => language.locale;
