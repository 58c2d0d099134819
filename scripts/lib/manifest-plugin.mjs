// The web manifest of each language: what the browser shows when Plumbline is installed. One app in all of them, by its `start_url`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFiles } from './message-files.mjs';
import { ROOT } from './project.mjs';

const MESSAGES = /^src\/app\/messages\/(?<locale>[\w-]+)\.json$/;

/**
 * `textInfo` is not in TypeScript's library yet.
 * @param {string} locale
 */
const directionOf = (locale) =>
  /** @type {{ textInfo: { direction: 'ltr' | 'rtl' } }} */ (/** @type {unknown} */ (new Intl.Locale(locale))).textInfo
    .direction;

/**
 * The texts of the manifest, by the tag of the language.
 * @returns {Record<string, { lang: string, dir: 'ltr' | 'rtl', description: string }>}
 */
export function manifestTexts(root = ROOT) {
  const texts = catalogueFiles(root).flatMap((file) => {
    const locale = MESSAGES.exec(file)?.groups?.locale;
    if (locale === undefined) return [];
    const { description } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    if (typeof description !== 'string') throw new Error(`${file}: expected "description", for the web manifest`);
    return [[locale, { lang: locale, dir: directionOf(locale), description }]];
  });
  return Object.fromEntries(texts);
}

/**
 * Writes `manifest.<tag>.webmanifest` for each language except English; vite-plugin-pwa writes that one.
 * @param {Record<string, unknown>} manifest
 * @returns {import('vite').Plugin}
 */
export function manifests(manifest) {
  return {
    name: 'plumbline:manifests',
    apply: 'build',
    generateBundle() {
      for (const [locale, texts] of Object.entries(manifestTexts()))
        if (locale !== 'en')
          this.emitFile({
            type: 'asset',
            fileName: `manifest.${locale}.webmanifest`,
            source: JSON.stringify({ ...manifest, ...texts }),
          });
    },
  };
}
