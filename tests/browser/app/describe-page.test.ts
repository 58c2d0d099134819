import { expect, test } from 'vitest';
import { describePage } from '../../../src/app/frame/describe-page.ts';

/** A page as the build leaves it. */
function built(lang: string): Document {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.lang = lang;
  page.head.innerHTML =
    '<meta name="description" content="as built"><link rel="manifest" href="https://plumbline.test/manifest.webmanifest">';
  return page;
}
const manifestOf = (page: Document) => page.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href;

test('a page in German is installed in German, one in English as built', () => {
  const [german, english] = [built('de'), built('en')];
  describePage(german);
  describePage(english);
  expect(manifestOf(german)).toBe('https://plumbline.test/manifest.de.webmanifest');
  expect(manifestOf(english)).toBe('https://plumbline.test/manifest.webmanifest');
  expect(english.querySelector('meta')?.content).toContain('posture');
});
