import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium, newPage } from './support/chromium.ts';
import { serveModule, type ModulePage } from './support/module-page.ts';
import { watchOutside, type Outside } from './support/outside.ts';
import { fault } from '../support/faults/catalogue.ts';

/** A service worker as workbox makes it in prompt mode, without the storing. */
const serviceWorker = (version: number) => `
  // version ${version}
  self.addEventListener('message', ({ data }) => data?.type === 'SKIP_WAITING' && self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
`;

/** Writes down what src/platform/offline.ts tells; `loads` survives a reload. */
const PAGE = `<!doctype html><title>Update</title><script>
  const first = () => { let tell; const told = new Promise((resolve) => (tell = resolve)); return { told, tell }; };
  const heard = { ready: first(), offer: first(), result: first() };
</script><script type="module">
  import { registerOffline } from '/module.js';
  sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
  await registerOffline({
    address: '/sw.js',
    onReady: () => heard.ready.tell(),
    onOffer: (offer) => { window.offer = offer; heard.offer.tell(); },
    reload: () => location.reload(),
  });
  window.registration = await navigator.serviceWorker.getRegistration();
  heard.result.tell();
</script>`;

// Strings, because the names are those of the page above and not of this file. Awaited by the page itself: of two tabs one is
// hidden, and in that one no animation frame comes.
const told = (page: Page, what: 'ready' | 'offer' | 'result') => page.evaluate(`heard.${what}.told`);
/** A page that the service worker serves: what comes next replaces something. */
const controlled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => navigator.serviceWorker.controller && resolve();
        navigator.serviceWorker.addEventListener('controllerchange', look);
        look();
      }),
  );
const newVersion = (page: Page) => page.evaluate('registration.update().then(() => undefined)');
const accept = (page: Page) => page.evaluate('offer.accept()');
const loads = (page: Page) => page.evaluate('Number(sessionStorage.loads)');

describe('a newer version of the program', () => {
  let browser: Browser;
  let served: ModulePage;
  let outside: Outside;
  let version = 1;

  beforeAll(async () => {
    const files = { '/index.html': () => PAGE, '/sw.js': () => serviceWorker(version) };
    [served, outside] = await Promise.all([serveModule('platform/offline.ts', files), watchOutside()]);
  });
  beforeEach(async () => {
    version = 1;
    browser = await launchChromium({ kind: 'absent' }, outside.port);
    return () => browser.close();
  });
  afterAll(async () => {
    served.close();
    await outside.close();
  });

  const open = async (): Promise<Page> => {
    const page = await newPage(browser);
    await page.goto(served.address);
    await Promise.all([told(page, 'ready'), told(page, 'result'), controlled(page)]);
    return page;
  };

  test('is offered, and taken up only when the person says so; other tabs stay as they are', async () => {
    const [one, other] = [await open(), await open()];
    version = 2;
    await newVersion(one);
    await told(one, 'offer');
    await told(other, 'offer');
    expect([await loads(one), await loads(other)]).toEqual([1, 1]);
    const reloaded = one.waitForNavigation();
    expect(await accept(one)).toBe('reloading');
    await reloaded;
    await told(one, 'ready');
    expect([await loads(one), await loads(other)]).toEqual([2, 1]);
  });

  test(`fault: ${fault('updateWaiting')}`, async () => {
    const [one, other] = [await open(), await open()];
    await other.evaluate(() => {
      const held = new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
      return new Promise<void>((watching) => {
        void navigator.locks.request('plumbline-watching', () => {
          watching();
          return held;
        });
      });
    });
    version = 2;
    await newVersion(one);
    await told(one, 'offer');
    expect(await accept(one)).toBe('someone watches');
    await other.close();
    // Granted as soon as the browser has cleared up after the closed tab.
    await one.evaluate(() => navigator.locks.request('plumbline-watching', () => undefined));
    const reloaded = one.waitForNavigation();
    expect(await accept(one)).toBe('reloading');
    await reloaded;
    expect(await loads(one)).toBe(2);
  });

  test('that was found earlier is offered at the next start too', async () => {
    const one = await open();
    version = 2;
    await newVersion(one);
    await told(one, 'offer');
    await one.reload();
    await told(one, 'offer');
    expect(await loads(one)).toBe(2);
  });
});
