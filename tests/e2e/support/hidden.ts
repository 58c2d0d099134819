import type { Page } from 'puppeteer-core';

/** Waits until the page itself says so: the browser's order to it takes its own way. */
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

/** The other tab in front; bring `page` back with `show`. */
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
 * What hidden means, beyond the word: no animation frame comes in the time of two (throttled) timer ticks. One that was
 * on its way when the tab was hidden has come by then.
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
