import type { Page } from 'puppeteer-core';

/** Waits until the page reports the state itself: the browser's message to it arrives later. */
export const untilVisibility = (page: Page, wanted: DocumentVisibilityState): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.visibilityState !== wanted) return;
          document.removeEventListener('visibilitychange', look);
          resolve();
        };
        document.addEventListener('visibilitychange', look);
        look();
      }),
    wanted,
  );

/** Brings another tab to the front; `show` brings `page` back. */
export async function hide(page: Page): Promise<Page> {
  const cover = await page.browserContext().newPage();
  await cover.bringToFront();
  await untilVisibility(page, 'hidden');
  return cover;
}

export async function show(page: Page): Promise<void> {
  await page.bringToFront();
  await untilVisibility(page, 'visible');
}

/**
 * Tests that a tab is really hidden: no animation frame comes within two (throttled) timer ticks. A frame that was already
 * scheduled has come by then.
 */
export const animationFramesWhileHidden = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const count = () => {
          frames++;
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
        setTimeout(() => {
          frames = 0;
          setTimeout(() => setTimeout(() => resolve(frames), 500), 500);
        }, 500);
      }),
  );
