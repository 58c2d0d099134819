/** Modules that scripts/lib/messages-plugin.mjs writes while the app is built. */
declare module 'virtual:translations' {
  /** Compiled messages: text, lists of text, or functions that put values into text. */
  export interface Messages {
    readonly [key: string]: string | readonly string[] | ((values: never) => string) | Messages;
  }

  /** The messages of the first screens in one language, by folder. */
  export interface FirstMessages {
    readonly folders: Readonly<Record<string, Messages>>;
    /** Numbers in messages of this language are written as `locale` (BCP 47) writes them. */
    readonly setLocale: (locale: string) => void;
  }

  /** Loaders by BCP 47 tag, then by the folder of a feature whose screens are opened later. */
  export type LaterTranslations = Readonly<
    Record<string, Readonly<Record<string, () => Promise<{ readonly default: Messages }>>>>
  >;

  /** By BCP 47 tag, English excepted. */
  export type Translations = Readonly<Record<string, () => Promise<FirstMessages>>>;

  export const translations: Translations;
}

declare module 'virtual:later-translations' {
  /** By language tag and the folder of a feature whose screens are opened later. */
  import type { LaterTranslations } from 'virtual:translations';

  export const laterTranslations: LaterTranslations;
}

declare module 'virtual:messages-runtime/en' {
  /** English messages write their numbers as this locale (BCP 47) does. */
  export const setLocale: (locale: string) => void;
}
