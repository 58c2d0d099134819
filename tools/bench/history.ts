import { serve } from '../../scripts/lib/server.mjs';
import { launchChromium } from '../../tests/e2e/support/chromium.ts';
import { watchOutside } from '../../tests/e2e/support/outside.ts';
import { untilRoot } from '../../tests/e2e/support/root.ts';
import type { YearCost } from './site/history.ts';

const PATIENCE = 170_000; // for each year; a debugger's answer may take no longer

/** A made-up history, year after year, in the database of a real browser: what reading it costs, and how it grows. */
export async function historyBench(site: string, years = 5): Promise<readonly YearCost[]> {
  const [server, outside] = await Promise.all([serve(site, 0), watchOutside()]);
  const browser = await launchChromium({ kind: 'absent' }, outside.port);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/history.html?years=${years}`);
    // The page counts the years that are done as if they were frames.
    for (let year = 1; year <= years; year += 1) await untilRoot(page, { framesAtLeast: year }, PATIENCE);
    await untilRoot(page, { monitor: 'off' }, PATIENCE);
    const { costs, error } = await page.evaluate(() => {
      const { costs, error } = document.documentElement.dataset;
      return { costs, error };
    });
    if (costs === undefined) throw new Error(`The history could not be measured: ${error}`);
    return JSON.parse(costs) as readonly YearCost[];
  } finally {
    await browser.close();
    await Promise.all([server.close(), outside.close()]);
  }
}
