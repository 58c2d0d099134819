import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** One line for each kind of violation, with where it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (Reflect.get(globalThis, 'axe') as typeof axe).run());
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
