import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'puppeteer-core';
import { DIST } from '../../scripts/lib/project.mjs';
import { serve } from '../../scripts/lib/server.mjs';
import { launchChromium, newPage } from './support/chromium.ts';
import { watchOutside, type Outside } from './support/outside.ts';
import { fault } from '../support/faults/catalogue.ts';

/** The built app's service worker, registered as src/platform/offline.ts does, on a server that then goes away. */
describe('without a network', () => {
  let browser: Browser;
  let page: Page;
  let outside: Outside;
  let address = '';

  beforeAll(async () => {
    const [server, watched] = await Promise.all([serve(DIST, 0), watchOutside()]);
    outside = watched;
    address = server.origin;
    browser = await launchChromium({ kind: 'pattern' }, outside.port);
    page = await newPage(browser);
    await page.goto(address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
      await navigator.serviceWorker.ready; // installed and active: everything is stored
    });
    await server.close();
  });
  afterAll(async () => {
    await browser.close();
    await outside.close();
  });

  test.each(['/', '/?source=demo', '/?autostart', '/?from=elsewhere'])('the page starts at %s', async (path) => {
    const response = await page.goto(address + path);
    expect(response?.fromServiceWorker()).toBe(true);
    expect(await page.title()).toContain('Plumbline');
    await page.waitForSelector('h1');
  });

  test(`fault: ${fault('serverGone')}`, async () => {
    const stored = await page.evaluate(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
      return requests.map(({ url }) => new URL(url).pathname);
    });
    for (const kind of [
      /\.wasm$/,
      /^\/models\/.*\.json$/,
      /^\/models\/.*\.bin$/,
      /^\/assets\/worker-.*\.js$/,
      /^\/demo\//,
    ]) {
      expect(stored.filter((path) => kind.test(path))).not.toEqual([]);
    }
  });

  test.each(['/models/nothing.json', '/another/program/'])('%s is not the page', async (path) => {
    await expect(page.goto(address + path)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
});
