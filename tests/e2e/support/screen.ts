import type { Page } from 'puppeteer-core';
import { PATIENCE } from './chromium.ts';

/** An element that only this screen has. The code of a screen may arrive later than its address. */
const MARKS = {
  now: '.now',
  calibrate: '.calibrate h1',
  snapshot: '.snap-begin',
  trends: '.trends',
  learn: '.learn h1',
  settings: '.settings h1',
} as const;

export type Screen = keyof typeof MARKS;

/** Goes to another address within the page and waits until `awaited`, which was not there before, is drawn. */
export async function goWithin(page: Page, hash: string, awaited: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.waitForSelector(awaited, { timeout: PATIENCE });
}

/** Goes to a screen and waits until it is there. */
export const goToScreen = (page: Page, screen: Screen): Promise<void> => goWithin(page, `#/${screen}`, MARKS[screen]);
