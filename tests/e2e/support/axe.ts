import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { AXE } from '../../support/axe-options.ts';
import { PATIENCE } from './chromium.ts';

/** One line for each kind of violation, with its place. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('h1', { timeout: PATIENCE }); // a screen's own code comes a moment after the state that shows it
  // Through the debugger: the page's policy does not apply to it.
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (options) => (Reflect.get(globalThis, 'axe') as typeof axe).run(document, options),
    AXE,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
