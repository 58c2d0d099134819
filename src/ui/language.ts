import { translations } from 'virtual:translations';
import { setLocale } from 'virtual:messages-runtime/en';
import { storedLanguage } from '../platform/stored-language.ts';
import type { Language, LaterFolder } from './translation.ts';

const english = (locale = 'en'): Language => ({
  tag: 'en',
  locale,
  direction: 'ltr',
  catalogue: (_folder, messages) => messages,
  load: () => Promise.resolve(),
});

/** One loader here, and those of every language and feature behind it: in the shell they would weigh 1.5 kB. */
const importLater = async () => (await import('virtual:later-translations')).laterTranslations;

/** English loads nothing. If a translation cannot be loaded, the page is in English, and the choice is kept for the next load. */
async function openLanguage(chosen: string | null, preferred: readonly string[]): Promise<Language> {
  const first = preferred[0] ?? 'en';
  if (/^en(-|$)/.test(first) && (chosen ?? 'en') === 'en') return english(first);
  try {
    const translation = await import('./translation.ts');
    return await translation.openLanguage(translations, importLater, chosen, preferred);
  } catch (error) {
    reportError(error);
    return english();
  }
}

const page = typeof document === 'undefined' ? null : document.documentElement;

// Top-level await: modules that import this one are evaluated afterwards, so that their constants are in the person's language too.
const language = await (page === null ? english() : openLanguage(storedLanguage(), navigator.languages));
setLocale(language.locale);

if (page !== null) {
  page.lang = language.tag;
  page.dir = language.direction;
}

/** The messages of a folder in the person's language: `export const text = catalogue('watch', en)`. */
export const { catalogue } = language;

/** Loads the messages of features whose screens are opened later. Call it before their modules are imported: `lazyScreen` does. */
export const loadMessages = (...folders: readonly LaterFolder[]): Promise<void> => language.load(folders);

/** For `Intl` and `toLocale...`: the language of the text, in the person's region if the browser names one. */
export const locale = (): string => language.locale;

/** The languages that there are, by their tags. */
export const languages = (): readonly string[] => ['en', ...Object.keys(translations)];
