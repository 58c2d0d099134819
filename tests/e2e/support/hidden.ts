import type { Page } from 'puppeteer-core';

/** The other tab in front; bring `page` back with `page.bringToFront()`. */
export async function hide(page: Page): Promise<Page> {
  const cover = await page.browserContext().newPage();
  await cover.bringToFront();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        if (document.visibilityState === 'hidden') resolve();
        else document.addEventListener('visibilitychange', () => resolve(), { once: true });
      }),
  );
  return cover;
}

/** What hidden means, beyond the word: no animation frame comes in the time of two (throttled) timer ticks. */
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
        setTimeout(() => setTimeout(() => resolve(frames), 500), 500);
      }),
  );
