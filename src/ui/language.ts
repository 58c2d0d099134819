import type { Language, Messages } from './translation.ts';

/** Every language but English, which stands where it is imported. */
const TRANSLATIONS = import.meta.glob<Messages>(['/src/**/messages/*.json', '!/src/**/messages/en.json'], {
  import: 'default',
});

const english = (locale = 'en'): Language => ({
  tag: 'en',
  locale,
  direction: 'ltr',
  catalogue: (_folder, messages) => messages,
});

/** Who reads English first loads nothing; a translation that cannot be had leaves the page English, not blank. */
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

// Modules that import this one wait for it: text is in the person's language from its first use, constants included.
const language = await openLanguage(page === null ? [] : navigator.languages);

if (page !== null) {
  page.lang = language.tag;
  page.dir = language.direction;
}

/** The messages of a folder in the person's language: `export const text = catalogue('watch', en)`. */
export const { catalogue } = language;

/** For `Intl` and `toLocale...`: the language of the text, in the person's region if the browser names one. */
export const locale = (): string => language.locale;
