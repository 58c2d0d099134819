import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misnamedControls } from '../support/control-names.ts';
import { violations } from './support/axe.ts';
import { goToScreen, type Screen } from './support/screen.ts';
import { openSession, type Session } from './support/session.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-Hans', 'ar'];
/** Those with most words and controls. */
const DENSE: readonly Screen[] = ['snapshot', 'learn', 'settings'];

describe('in each language', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
  });
  afterAll(() => session.close());

  test.each(LANGUAGES)('%s: axe finds nothing, and controls are called what is read on them', async (language) => {
    const { page, origin } = session;
    await page.evaluate((tag) => localStorage.setItem('plumbline-language', tag), language);
    await page.goto(`${origin}/#/now`);
    await page.reload();
    await page.waitForSelector('.welcome');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    const found: Record<string, readonly string[]> = {};
    const look = async (screen: string) => {
      const wrong = [...(await violations(page)), ...(await page.evaluate(misnamedControls))];
      if (wrong.length > 0) found[screen] = wrong;
    };
    await look('welcome');
    for (const screen of DENSE) {
      await goToScreen(page, screen);
      await look(screen);
    }
    expect(found).toEqual({});
  });
});
