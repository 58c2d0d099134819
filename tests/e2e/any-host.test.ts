import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, newPage, PATIENCE } from './support/chromium.ts';
import { watchOutside, type Outside } from './support/outside.ts';
import { plainHost, type PlainHost } from './support/plain-host.ts';
import { recordProblems, type Problems } from './support/problems.ts';
import { untilRoot } from './support/root.ts';
import { goToScreen } from './support/screen.ts';
import { SIDE } from './support/snapshot.ts';

describe('below a path of a host that sends no headers', () => {
  let host: PlainHost;
  let outside: Outside;
  let browser: Browser;
  let page: Page;
  let problems: Problems;
  beforeAll(async () => {
    [host, outside] = await Promise.all([plainHost('/tools/plumbline'), watchOutside()]);
    browser = await launchChromium({ kind: 'absent' }, outside.port);
    page = await newPage(browser);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([host.close(), outside.close()]);
  });

  test('an address without its slash leads to the page', async () => {
    await page.goto(`${host.address}?source=demo`);
    await page.waitForFunction(() => location.pathname === '/tools/plumbline/' && location.search === '?source=demo');
    await page.waitForSelector('main h1, main h2');
    expect(host.strays.some((path) => path.startsWith('/tools/assets/'))).toBe(true); // it was the page, without a redirect
  });

  test('the sample is watched, and every kind of file is found', async () => {
    problems = await recordProblems(page); // from here on: without its slash, the page has just missed its own files
    const before = host.strays.length;
    await page.goto(`${host.address}/?source=demo&autostart`);
    await untilRoot(page, { monitor: 'watching', framesAtLeast: 3 }, PATIENCE);
    await goToScreen(page, 'trends');
    await goToScreen(page, 'snapshot');
    const choose = await page.waitForSelector('.snap-choose input[type="file"]');
    await (choose as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(SIDE);
    await page.waitForSelector('.snap-result', { timeout: PATIENCE });
    await goToScreen(page, 'settings');
    await page.waitForSelector('[data-build]');
    expect(host.strays.slice(before)).toEqual([]);
  });

  test('the manifest and the service worker are about this folder alone', async () => {
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(`${host.address}/`);
    const manifest = await page.$eval('link[rel="manifest"]', async ({ href }: HTMLLinkElement) => {
      const { start_url: start, scope, icons } = (await (await fetch(href)).json()) as Record<string, unknown>;
      const first = (icons as { src: string }[])[0]?.src ?? '';
      return [start, scope, first].map((part) => new URL(String(part), href).pathname);
    });
    expect(manifest).toEqual(['/tools/plumbline/', '/tools/plumbline/', '/tools/plumbline/icons/mark.svg']);
  });

  test('it starts and watches without the host', async () => {
    await host.close();
    const answer = await page.goto(`${host.address}/?source=demo&autostart`);
    expect(answer?.fromServiceWorker()).toBe(true);
    await untilRoot(page, { monitor: 'watching', framesAtLeast: 3 }, PATIENCE);
    expect([...problems.errors, ...problems.violations, ...outside.attempts]).toEqual([]);
  });
});
