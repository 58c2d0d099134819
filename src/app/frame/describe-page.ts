import { text } from '../text.ts';

/**
 * What a browser says of the page when somebody installs or bookmarks it, in the language of the text. The build writes one web
 * manifest a language (scripts/lib/manifest-plugin.mjs); the page comes with the English one, in development without any.
 */
export function describePage(page: Document): void {
  page.querySelector('meta[name="description"]')?.setAttribute('content', text.description);
  const { lang } = page.documentElement;
  const manifest = page.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (manifest !== null && lang !== 'en') manifest.href = manifest.href.replace(/webmanifest$/, `${lang}.webmanifest`);
}
