import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WELCOME } from '../../src/ui/words/app.ts';
import { violations } from './support/axe.ts';
import { PATIENCE } from './support/chromium.ts';
import { untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton } from './support/visit.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 1280] as const;
const LOOKS = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));

async function wear(page: Page, { theme, width }: (typeof LOOKS)[number]): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' }, // nothing half faded in
  ]);
  await page.setViewport({ width, height: 844 });
}

describe('with the sample running', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
  });
  afterAll(() => session.close());

  test.each(LOOKS)('the welcome has no violations ($theme, $width px)', async (look) => {
    await wear(session.page, look);
    expect(await violations(session.page)).toEqual([]);
  });

  test('the sample starts', async () => {
    await clickButton(session.page, WELCOME.sample);
    await untilRoot(session.page, { monitor: 'watching', framesAtLeast: 5 }, PATIENCE);
  });

  describe.each(['now', 'calibrate', 'settings'])('%s', (screen) => {
    beforeAll(async () => {
      await session.page.evaluate((hash) => (location.hash = hash), `#/${screen}`);
      await session.page.waitForSelector('main h1, main h2');
    });
    test.each(LOOKS)('has no violations ($theme, $width px)', async (look) => {
      await wear(session.page, look);
      expect(await violations(session.page)).toEqual([]);
    });
  });
});

describe('with a camera', () => {
  let session: Session;
  afterAll(() => session.close());

  test('calibrating has no violations', async () => {
    session = await openSession({ kind: 'pattern' });
    await clickButton(session.page, WELCOME.start);
    await untilRoot(session.page, { framesAtLeast: 0 }, PATIENCE);
    await session.page.evaluate(() => (location.hash = '#/calibrate'));
    await session.page.waitForSelector('form.begin', { timeout: PATIENCE });
    for (const look of LOOKS) {
      await wear(session.page, look);
      expect(await violations(session.page)).toEqual([]);
    }
  });

  test('being refused has no violations', async () => {
    await session.close();
    session = await openSession({ kind: 'refused' });
    await clickButton(session.page, WELCOME.start);
    await untilRoot(session.page, { monitor: 'failed' }, PATIENCE);
    for (const look of LOOKS) {
      await wear(session.page, look);
      expect(await violations(session.page)).toEqual([]);
    }
  });
});
