import { Locator, type Page } from 'puppeteer-core';
import { WELCOME } from '../../../src/ui/words/app.ts';
import { CALIBRATE } from '../../../src/ui/words/calibrate.ts';
import { NOW } from '../../../src/ui/words/now.ts';
import { PRESETS } from '../../../src/ui/words/settings.ts';
import { PATIENCE } from './chromium.ts';
import { BEGIN } from './film.ts';
import { untilRoot } from './root.ts';

// What a person does, by the words that they read. The page must be visible: nobody clicks in a hidden tab.

/** The guide takes this long when no step is late, s (src/monitor/calibrator.ts); the film bears three seconds more. */
const GUIDE = 25;
const LATE = 3;
/** A machine may be too slow for the film's clock; the film begins anew when the camera is opened again. */
const GOES = 3;

const button = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`);

export const clickButton = (page: Page, name: string): Promise<void> => button(page, name).click();

export const followLink = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="link"])`).click();

/** From the welcome, or the first screen later on, to the first analysed frame. Returns when the film began, on the page's clock, ms. */
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
  await Locator.race([button(page, WELCOME.start), button(page, NOW.off.start)])
    .setTimeout(PATIENCE)
    .click();
  await untilRoot(page, { monitor: 'watching', framesAtLeast: 1 }, PATIENCE);
  return opened;
}

/** From the welcome to a calibration, its poses held as the film shows them. `started`: done in between. */
export async function calibrated(page: Page, started: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (let go = 1; ; go++) {
    const filmBegan = await startWatching(page);
    await started();
    const { done, late, words } = await calibrate(page, filmBegan);
    if (done) return;
    if (!late || go === GOES) throw new Error(`calibrated ${go} times, the last one ${late ? 'too late' : words}`);
    await page.evaluate(() => (location.hash = '#/now'));
    await page.reload();
  }
}

interface Verdict {
  readonly done: boolean;
  readonly late: boolean; // the film was ahead of the guide, and what it was shown was not what it asked for
  readonly words: string;
}

/** The guided calibration, begun at the moment that the film was made for. */
async function calibrate(page: Page, filmBegan: number): Promise<Verdict> {
  await followLink(page, CALIBRATE.title);
  await page.waitForSelector('form.begin');
  const inTime = await page.evaluate(
    (moment) =>
      new Promise<boolean>((resolve) => {
        const left = moment - performance.now();
        if (left < 0) resolve(false);
        else setTimeout(resolve, left, true);
      }),
    filmBegan + BEGIN * 1000,
  );
  if (!inTime) return { done: false, late: true, words: '' };
  await clickButton(page, CALIBRATE.start);
  const verdict = await page.waitForSelector('.done, .guide[data-phase="refused"]', { timeout: PATIENCE });
  const words = (await verdict?.evaluate(({ textContent }) => textContent)) ?? '';
  const taken = (await page.evaluate(() => performance.now())) - filmBegan;
  return { done: words.includes(CALIBRATE.done), late: taken > (BEGIN + GUIDE + LATE) * 1000, words };
}

/** The real settings, by hand: sooner warnings, so that one comes within a test's time. */
export async function chooseSoonestWarnings(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/settings`);
  await page.locator(`label::-p-text(${PRESETS.strict.name})`).click();
  await page.locator('#settings-warnings input[type="range"]').wait();
  await page.focus('#settings-warnings input[type="range"]');
  await page.keyboard.press('Home');
  await page.goto(`${origin}/#/now`);
}
