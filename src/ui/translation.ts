/** Compiled messages: text, lists of text, or functions that put values into text. */
export interface Messages {
  readonly [key: string]: string | readonly string[] | ((values: never) => string) | Messages;
}

/** Loaders of the compiled translations, by path: '/src/ui/messages/de.json'. */
export type TranslationFiles = Readonly<Record<string, () => Promise<Messages>>>;

export interface Language {
  readonly tag: string; // BCP 47, of the text
  readonly locale: string; // BCP 47, for `Intl`: the language of the text in the person's region
  readonly direction: 'ltr' | 'rtl';
  /** The messages of one folder in this language; messages without a translation stay English. */
  readonly catalogue: <M extends Messages>(folder: string, english: M) => M;
}

const ENGLISH = 'en';
const FILE = /(?<folder>[^/]+)\/messages\/(?<tag>[\w-]+)\.json$/;
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
  if (own !== undefined) return own;
  const region = preferred.map(regionOf).find((one) => one !== undefined);
  return region === undefined || regionOf(tag) !== undefined ? tag : `${tag}-${region}`;
}

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
 * Chooses the language and loads its files, and no others. Rejects if one of them cannot be loaded.
 * @param preferred BCP 47 tags, most wanted first
 */
export async function openLanguage(files: TranslationFiles, preferred: readonly string[]): Promise<Language> {
  const known = Object.entries(files).map(([path, load]) => {
    const { folder = '', tag = '' } = FILE.exec(path)?.groups ?? {};
    return { folder, tag, load };
  });
  const tag = chooseLanguage(preferred, [ENGLISH, ...known.map((file) => file.tag)]);
  const loading = known
    .filter((file) => file.tag === tag)
    .map(async ({ folder, load }) => [folder, await load()] as const);
  const translations = new Map(await Promise.all(loading));
  return {
    tag,
    locale: localeOf(tag, preferred),
    direction: directionOf(tag),
    catalogue: (folder, english) => {
      const translation = translations.get(folder);
      return translation === undefined ? english : translated(english, translation);
    },
  };
}
