import type { Page } from 'puppeteer-core';
import { WELCOME } from '../../../src/ui/words/app.ts';
import { CALIBRATE } from '../../../src/ui/words/calibrate.ts';
import { BEGIN } from './film.ts';
import { untilRoot } from './root.ts';

// What a person does, by the words that they read. The page must be visible: nobody clicks in a hidden tab.

const START_PATIENCE = 60_000; // cold: models are fetched, compiled and warmed up
const CALIBRATION_PATIENCE = 60_000;

export const clickButton = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

export const followLink = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="link"])`).click();

/** From the welcome to the first analysed frame. Returns when the film began, on the page's clock, ms. */
export async function startWatching(page: Page): Promise<number> {
  const opened = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const root = document.documentElement;
        const observer = new MutationObserver(() => {
          if (root.dataset['monitor'] !== 'starting') return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(root, { attributeFilter: ['data-monitor'] });
      }),
  );
  await clickButton(page, WELCOME.start);
  await untilRoot(page, { monitor: 'watching', framesAtLeast: 1 }, START_PATIENCE);
  return opened;
}

/** The guided calibration, begun at the moment that the film was made for. */
export async function calibrate(page: Page, filmBegan: number): Promise<void> {
  await followLink(page, CALIBRATE.title);
  await page.waitForSelector('form.begin');
  await page.evaluate(
    (moment) =>
      new Promise<void>((resolve) => {
        if (performance.now() > moment) throw new Error('too late for the film: starting took longer than it allows');
        setTimeout(resolve, moment - performance.now());
      }),
    filmBegan + BEGIN * 1000,
  );
  await clickButton(page, CALIBRATE.start);
  const verdict = await page.waitForSelector('.done, .guide[data-phase="refused"]', { timeout: CALIBRATION_PATIENCE });
  const words = await verdict?.evaluate((element) => element.textContent);
  if (!words?.includes(CALIBRATE.done)) throw new Error(`the calibration was refused: ${words}`);
}
