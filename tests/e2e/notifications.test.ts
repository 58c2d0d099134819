import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, newPage } from './support/chromium.ts';
import { serveModule, type ModulePage } from './support/module-page.ts';
import { watchOutside, type Outside } from './support/outside.ts';

const CLICK = readFileSync(new URL('../../public/notification-click.js', import.meta.url), 'utf8');

const PAGE = `<!doctype html><title>Notifications</title><script type="module">
  import { createNotifier } from '/module.js';
  const notifier = createNotifier(() => undefined);
  const registration = await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  window.show = (title) => notifier.show({ title, body: 'For 8 minutes.', actions: [{ action: 'snooze', title: 'Later' }] });
  window.clear = () => notifier.clear();
  window.standing = async () => (await registration.getNotifications()).map(({ title }) => title);
  window.ready = true;
</script>`;

/** The real thing: a permission, a service worker, and the notifications that the browser says it shows. */
describe('a notification with actions', () => {
  let browser: Browser;
  let page: Page;
  let served: ModulePage;
  let outside: Outside;

  beforeAll(async () => {
    const files = { '/index.html': () => PAGE, '/sw.js': () => CLICK };
    [served, outside] = await Promise.all([serveModule('platform/notifications.ts', files), watchOutside()]);
    browser = await launchChromium({ kind: 'absent' }, outside.port);
    await browser.defaultBrowserContext().overridePermissions(new URL(served.address).origin, ['notifications']);
    page = await newPage(browser);
    await page.goto(served.address);
    await page.waitForFunction('window.ready');
  });
  afterAll(async () => {
    await browser.close();
    served.close();
    await outside.close();
  });

  test('stands alone: a new one replaces the last, and it goes when it is over', async () => {
    expect(await page.evaluate("show('Rounded')")).toBe('shown');
    expect(await page.evaluate("show('Still rounded')")).toBe('shown');
    expect(await page.evaluate('standing()')).toEqual(['Still rounded']);
    await page.evaluate('clear()');
    expect(await page.evaluate('standing()')).toEqual([]);
  });

  test('that is cleared while it is being shown does not stay', async () => {
    expect(await page.evaluate("Promise.all([show('Rounded'), clear()])")).toEqual(['shown', null]);
    expect(await page.evaluate('standing()')).toEqual([]);
  });
});
