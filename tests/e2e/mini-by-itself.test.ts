import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as settingsText } from '../../src/features/settings/text.ts';
import { animationFramesWhileHidden, hide, show } from './support/hidden.ts';
import { openSession, type Session } from './support/session.ts';
import { startWatching } from './support/visit.ts';

const TIMES = 10;

/** Resolves when the mini window is there, with its content, or is gone. It is told of by events: a hidden page draws nothing. */
const untilMini = (page: Page, wanted: 'open' | 'gone'): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const pip = (globalThis as { documentPictureInPicture?: EventTarget & { window: Window | null } })
          .documentPictureInPicture;
        const look = () => {
          const inside = pip?.window ?? null;
          if (wanted === 'gone' && inside === null) return resolve();
          if (wanted === 'gone') return inside?.addEventListener('pagehide', () => queueMicrotask(resolve));
          if (inside === null) return pip?.addEventListener('enter', look, { once: true });
          if (inside.document.querySelector('.mini')) return resolve();
          const observer = new MutationObserver(() => {
            if (inside.document.querySelector('.mini') === null) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(inside.document, { childList: true, subtree: true });
        };
        look();
      }),
    wanted,
  );

describe('the mini window, where the browser opens it by itself', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'granted' }, '/', 'https');
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
      await page.waitForSelector('#settings-channels input:checked');
      const cover = await hide(page);
      await untilMini(page, 'open');
      for (let time = 1; time < TIMES; time++) {
        await show(page);
        await untilMini(page, 'gone');
        await cover.bringToFront();
        await untilMini(page, 'open');
        expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
      }
      await show(page);
      await untilMini(page, 'gone');
    },
  );

  test('stays away once that is switched off', { timeout: 120_000 }, async () => {
    const { page } = session;
    await page.locator(`label::-p-text(${settingsText.channels.mini})`).click();
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
