import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as settingsText } from '../../src/features/settings/text.ts';
import { animationFramesWhileHidden, hide, show, untilVisibility } from './support/hidden.ts';
import { openSession, type Session } from './support/session.ts';
import { startWatching } from './support/visit.ts';

const TIMES = 10;

/**
 * Waits until the mini window is there, with its content, or is gone. It is looked for at intervals: a hidden page draws nothing,
 * and the browser fires no event once the window is gone for good.
 */
const untilMini = (page: Page, wanted: 'open' | 'gone'): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => {
      const { documentPictureInPicture: pip } = globalThis as { documentPictureInPicture?: { window: Window | null } };
      const inside = pip?.window ?? null;
      return wanted === 'gone' ? inside === null : (inside?.document.querySelector('.mini') ?? null) !== null;
    },
    { polling: 250 },
    wanted,
  );

/** Waits until the switch in the settings says so. */
const isSwitched = (page: Page, on: boolean): Promise<unknown> =>
  page.waitForFunction(
    (label, on) =>
      [...document.querySelectorAll('#settings-channels label')].some(
        (one) => one.textContent.includes(label) && (one as HTMLLabelElement).control?.matches(':checked') === on,
      ),
    {},
    settingsText.channels.mini,
    on,
  );

describe('the mini window, where the browser opens it by itself', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'granted' }, '/', { scheme: 'https' });
  });
  afterAll(() => session.close());

  test(
    `comes when the tab is left and goes when it is back, ${TIMES} of ${TIMES} times`,
    { timeout: 300_000 },
    async () => {
      const { page } = session;
      await startWatching(page);
      await page.goto(`${session.origin}/#/settings`);
      await page.locator(`label::-p-text(${settingsText.channels.mini})`).click();
      await isSwitched(page, true);
      const cover = await hide(page);
      await untilMini(page, 'open');
      for (let time = 1; time < TIMES; time++) {
        await show(page);
        await untilMini(page, 'gone');
        await cover.bringToFront();
        await untilMini(page, 'open');
        await untilVisibility(page, 'hidden'); // the browser's order may come a moment earlier
        expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
      }
      await show(page);
      await untilMini(page, 'gone');
    },
  );

  test('stays away once that is switched off', async () => {
    const { page } = session;
    await page.locator(`label::-p-text(${settingsText.channels.mini})`).click();
    await isSwitched(page, false);
    await hide(page);
    expect(await animationFramesWhileHidden(page)).toBe(0); // takes two ticks of a hidden tab
    expect(
      await page.evaluate(
        () => (globalThis as { documentPictureInPicture?: { window: Window | null } }).documentPictureInPicture?.window,
      ),
    ).toBeNull();
    await show(page);
  });
});
