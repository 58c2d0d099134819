import { serve } from '../../scripts/lib/server.mjs';
import { launchChromium } from '../../tests/e2e/support/chromium.ts';
import { watchOutside } from '../../tests/e2e/support/outside.ts';
import { untilRoot } from '../../tests/e2e/support/root.ts';
import type { SnapshotCost } from './site/snapshot.ts';

export interface SnapshotFigures {
  readonly cold: number; // s
  readonly warm: number; // s, median
  readonly ratio: number; // to one megapixel, looked at in turn: medians
  readonly blocked: number; // ms
  readonly move: number; // ms, median
  readonly slowestMove: number; // ms, the 95th of a hundred
}

const PATIENCE = 170_000; // a debugger's answer may take no longer

const at = (values: readonly number[], share: number): number => {
  const found = values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
};

/** A picture of twelve megapixels, dropped on the app's own snapshots in a real browser; then its landmarks are moved. */
export async function snapshotBench(site: string): Promise<SnapshotFigures> {
  const [server, outside] = await Promise.all([serve(site, 0), watchOutside()]);
  const browser = await launchChromium({ kind: 'absent' }, outside.port);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/snapshot.html`);
    await untilRoot(page, { monitor: 'off' }, PATIENCE);
    const { costs, error } = await page.evaluate(() => {
      const { costs, error } = document.documentElement.dataset;
      return { costs, error };
    });
    if (costs === undefined) throw new Error(`The snapshot could not be measured: ${error}`);
    const { cold, warm, small, blocked, moves } = JSON.parse(costs) as SnapshotCost;
    return {
      cold: cold / 1000,
      warm: at(warm, 0.5) / 1000,
      ratio: at(warm, 0.5) / at(small, 0.5),
      blocked,
      move: at(moves, 0.5),
      slowestMove: at(moves, 0.95),
    };
  } finally {
    await browser.close();
    await Promise.all([server.close(), outside.close()]);
  }
}
