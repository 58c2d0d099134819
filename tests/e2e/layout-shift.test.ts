import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as shared } from '../../src/ui/text.ts';
import { PATIENCE } from './support/chromium.ts';
import { followShifts, takeShifts } from './support/layout-shift.ts';
import { untilRoot } from './support/root.ts';
import { goToScreen } from './support/screen.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton } from './support/visit.ts';

/** What a page may shift by itself. */
const MOST = 0.02;

/** What has jumped since it was last asked; empty: too little to be seen. */
async function jumps(page: Page, settling = false): Promise<readonly string[]> {
  const { sum, of } = await takeShifts(page, settling);
  return sum < MOST ? [] : [`${sum.toFixed(3)} in all`, ...of];
}

describe.each([1280, 390])('nothing jumps at %i px', (width) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
    const { page } = session;
    await page.setViewport({ width, height: 860 });
    await followShifts(page);
    await page.reload();
    await page.waitForSelector('.welcome');
  });
  afterAll(() => session.close());

  test('on the first page', async () => {
    expect(await jumps(session.page)).toEqual([]);
  });

  // From there on to the first state: tests/browser/ui/first-seconds.test.ts.
  test('while the sample starts, to its first rows', async () => {
    const { page } = session;
    await clickButton(page, shared.common.trySample);
    await page.waitForSelector('.sample-bar'); // comes with the click, and moves what is below
    await takeShifts(page);
    await untilRoot(page, { monitor: 'watching', framesAtLeast: 5 }, PATIENCE);
    await page.waitForSelector('.measures-list');
    expect(await jumps(page, true)).toEqual([]);
    await takeShifts(page);
  });

  test.each(['trends', 'snapshot', 'settings', 'learn', 'calibrate', 'now'] as const)(
    'on opening %s, twice',
    async (screen) => {
      const { page } = session;
      await goToScreen(page, screen);
      await page.waitForFunction(() => document.querySelector('.loading-screen') === null);
      expect(await jumps(page)).toEqual([]);
      await goToScreen(page, screen === 'learn' ? 'settings' : 'learn');
      await takeShifts(page);
      await goToScreen(page, screen);
      expect(await jumps(page)).toEqual([]);
    },
  );
});
