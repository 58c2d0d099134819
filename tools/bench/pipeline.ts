import { serve } from '../../scripts/lib/server.mjs';
import { launchChromium } from '../../tests/e2e/support/chromium.ts';
import { watchOutside } from '../../tests/e2e/support/outside.ts';
import { untilRoot } from '../../tests/e2e/support/root.ts';
import type { FrameCosts } from './site/pipeline-worker.ts';

export interface PipelineCost {
  readonly bare: number; // ms a frame, median: the networks that every frame in front of a camera runs, points and face, alone
  readonly whole: number; // ms a frame, median: from the camera's frame to the outcome
  readonly parts: { readonly grab: number; readonly pose: number; readonly measure: number }; // ms, medians; see FrameCosts
  readonly ratio: number; // median of whole over bare, frame by frame
}

const PATIENCE = 120_000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('no frame was measured');
  return middle;
}

/** Measured in a dedicated worker of a real browser: the app's own modules on the sample clip's frames. */
export async function pipelineCost(site: string): Promise<PipelineCost> {
  const [server, outside] = await Promise.all([serve(site, 0), watchOutside()]);
  const browser = await launchChromium({ kind: 'absent' }, outside.port);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/pipeline.html`);
    await untilRoot(page, { monitor: 'off' }, PATIENCE);
    const { costs, error } = await page.evaluate(() => {
      const { costs, error } = document.documentElement.dataset;
      return { costs, error };
    });
    if (costs === undefined) throw new Error(`The pipeline could not be measured: ${error}`);
    const { bare, whole, grab, pose, measure } = JSON.parse(costs) as FrameCosts;
    const ratios = whole.map((cost, index) => cost / (bare[index] ?? Number.NaN));
    const parts = { grab: median(grab), pose: median(pose), measure: median(measure) };
    return { bare: median(bare), whole: median(whole), parts, ratio: median(ratios) };
  } finally {
    await browser.close();
    await Promise.all([server.close(), outside.close()]);
  }
}
