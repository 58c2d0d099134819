import { DIST } from '../../scripts/lib/project.mjs';
import { serve } from '../../scripts/lib/server.mjs';
import { median } from '../../src/base/statistics.ts';
import { launchChromium, type Camera } from '../../tests/e2e/support/chromium.ts';
import { watchOutside } from '../../tests/e2e/support/outside.ts';
import { untilRoot } from '../../tests/e2e/support/root.ts';

/** Seconds; the middle of several browsers, because a single one scatters from 0.8 to 2.2. */
export interface FirstPose {
  readonly sinceStart: number; // from `starting` to the first analysed frame
  readonly sinceNavigation: number; // from the reload itself, page and all
}

const PATIENCE = 60_000;
const BROWSERS = 5;

/** How soon the first pose is there when everything has been loaded before: the second visits of several browsers, one after the other. */
export async function firstPose(camera: Camera): Promise<FirstPose> {
  const visits: FirstPose[] = [];
  while (visits.length < BROWSERS) visits.push(await secondVisit(camera));
  return {
    sinceStart: median(visits.map(({ sinceStart }) => sinceStart)),
    sinceNavigation: median(visits.map(({ sinceNavigation }) => sinceNavigation)),
  };
}

async function secondVisit(camera: Camera): Promise<FirstPose> {
  const [server, outside] = await Promise.all([serve(DIST, 0), watchOutside()]);
  const browser = await launchChromium(camera, outside.port);
  try {
    await browser.defaultBrowserContext().overridePermissions(server.origin, ['camera']);
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const firsts: Record<string, number> = {};
      Object.assign(globalThis, { firsts });
      new MutationObserver(() => {
        const { monitor, frames } = document.documentElement.dataset;
        if (monitor === 'starting') firsts['starting'] ??= performance.now();
        if (Number(frames) > 0) firsts['frame'] ??= performance.now();
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-monitor', 'data-frames'] });
    });
    const visit = async () => {
      await page.goto(`${server.origin}/?autostart`);
      await untilRoot(page, { monitor: 'watching', framesAtLeast: 1 }, PATIENCE);
      return page.evaluate(() => Reflect.get(globalThis, 'firsts') as { starting: number; frame: number });
    };
    await visit();
    const { starting, frame } = await visit();
    return { sinceStart: (frame - starting) / 1000, sinceNavigation: frame / 1000 };
  } finally {
    await browser.close();
    await Promise.all([server.close(), outside.close()]);
  }
}
