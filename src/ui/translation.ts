import './styles/direction.css';
import './styles/translated.css';
import type { LaterTranslations, Messages, Translations } from 'virtual:translations';

export type { Messages } from 'virtual:translations';

/** The features whose messages come with their screens: the same as in scripts/lib/messages-plugin.mjs. */
const LATER = ['diary', 'learn', 'settings', 'snapshot', 'trends'] as const;
export type LaterFolder = (typeof LATER)[number];

export interface Language {
  readonly tag: string; // BCP 47, of the text
  readonly locale: string; // BCP 47, for `Intl`: the language of the text in the person's region
  readonly direction: 'ltr' | 'rtl';
  /** The messages of one folder in this language; messages without a translation stay English. */
  readonly catalogue: <M extends Messages>(folder: string, english: M) => M;
  /** Loads the messages of features that are opened later. Never rejects: what cannot be loaded stays English. */
  readonly load: (folders: readonly string[]) => Promise<void>;
}

const ENGLISH = 'en';
/** Scripts that are written from right to left, as ISO 15924 names them. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** Language and script: 'zh-TW' is written 'zh Hant'. null: not a language tag, which systems do report. */
function writtenAs(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language} ${script ?? ''}`;
  } catch {
    return null;
  }
}

/** The first preferred language with a translation; among its regions the person's own, then the general one. */
export function chooseLanguage(preferred: readonly string[], available: readonly string[]): string {
  for (const tag of preferred) {
    const written = writtenAs(tag);
    const fitting = available.filter((one) => written !== null && writtenAs(one) === written);
    const best = fitting.find((one) => one === tag) ?? fitting.find((one) => tag.startsWith(`${one}-`)) ?? fitting[0];
    if (best !== undefined) return best;
  }
  return ENGLISH;
}

const regionOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
};

/**
 * For dates and numbers: the preferred tag in the language of the text ('en-GB'); without one, that language in the region of
 * the person ('en-DE'): a clock of 24 hours or weeks from Monday belong to where somebody lives, not to what they read.
 */
export function localeOf(tag: string, preferred: readonly string[]): string {
  const own = preferred.find((one) => writtenAs(one) === writtenAs(tag));
  if (own !== undefined) return withLatinDigits(own);
  const region = preferred.map(regionOf).find((one) => one !== undefined);
  return withLatinDigits(region === undefined || regionOf(tag) !== undefined ? tag : `${tag}-${region}`);
}

/**
 * One kind of digits on the whole page, 0-9: fields for numbers, drawings, files and the browser's own controls write these in
 * every language, so ٠-٩ beside them (as `Intl` has it for Egypt) would be a second one.
 */
const withLatinDigits = (tag: string): string =>
  new Intl.NumberFormat(tag).resolvedOptions().numberingSystem === 'latn'
    ? tag
    : new Intl.Locale(tag, { numberingSystem: 'latn' }).toString();

const directionOf = (tag: string): Language['direction'] =>
  RIGHT_TO_LEFT.some((script) => writtenAs(tag)?.endsWith(script)) ? 'rtl' : 'ltr';

const isGroup = (entry: Messages[string] | undefined): entry is Messages =>
  typeof entry === 'object' && !Array.isArray(entry);

/** The English messages, replaced by those that the translation has. */
export function translated<M extends Messages>(english: M, translation: Messages): M {
  const entries: readonly (readonly [string, Messages[string]])[] = Object.entries(english).map(([key, entry]) => {
    const own = translation[key];
    return [key, isGroup(entry) && isGroup(own) ? translated(entry, own) : (own ?? entry)];
  });
  return Object.fromEntries(entries) as M;
}

/**
 * Chooses the language and loads what its first screens need. Rejects if that cannot be loaded.
 * @param importLater the loaders of text that is opened later; called when some of it is wanted
 * @param chosen the person's own choice, a BCP 47 tag; null, or a language that there is not: as the browser
 * @param preferred BCP 47 tags of the browser, most wanted first
 */
export async function openLanguage(
  translations: Translations,
  importLater: () => Promise<LaterTranslations>,
  chosen: string | null,
  preferred: readonly string[],
): Promise<Language> {
  const available = [ENGLISH, ...Object.keys(translations)];
  const tag = available.find((one) => one === chosen) ?? chooseLanguage(preferred, available);
  const locale = localeOf(tag, preferred);
  const translation = translations[tag];
  const first = await translation?.();
  first?.setLocale(locale);
  const folders = new Map(Object.entries(first?.folders ?? {}));
  const loading = new Map<string, Promise<void>>();

  const load = async (folder: string): Promise<void> => {
    try {
      const loaded = translation && (await (await importLater())[tag]?.[folder]?.());
      folders.set(folder, loaded?.default ?? {});
    } catch (error) {
      reportError(error);
      folders.set(folder, {});
    }
  };
  return {
    tag,
    locale,
    direction: directionOf(tag),
    catalogue: (folder, english) => {
      const messages = folders.get(folder);
      if (messages !== undefined) return translated(english, messages);
      if (translation !== undefined && LATER.some((later) => later === folder))
        throw new Error(`expected loadMessages('${folder}') before a module with its text is imported`);
      return english;
    },
    load: async (wanted) => {
      const once = (folder: string): Promise<void> => {
        const begun = loading.get(folder) ?? load(folder);
        loading.set(folder, begun);
        return begun;
      };
      await Promise.all(wanted.map(once));
    },
  };
}
