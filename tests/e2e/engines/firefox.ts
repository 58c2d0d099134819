import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/lib/engines.mjs';
import { newPage } from '../support/chromium.ts';
import { hide, show } from '../support/hidden.ts';
import type { Engine, EnginePage } from './engine-page.ts';
import { ownFolder } from './folder.ts';

/** The longest single answer: a state that comes minutes later is awaited in the page. */
const LONGEST_ANSWER = 200_000; // ms

/** A camera that shows a test picture, nobody asked; no errands of the browser's own; downloads that ask nothing. */
const preferences = (proxy: number, downloads: string) => ({
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxy,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxy,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.trr.mode': 5, // no names over https
  'network.proxy.failover_direct': false,
  'network.dns.native-is-localhost': true, // no question for a name leaves, whoever asks
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
});

function pageOf(page: Page, close: () => Promise<void>): EnginePage {
  let cover: Page | null = null;
  return {
    evaluate: page.evaluate.bind(page),
    goto: async (address) => void (await page.goto(address)),
    async click(selector) {
      try {
        await page.locator(selector).click();
      } catch (failure) {
        await page.evaluate(() => null); // a locator only says that its time is over: this says whether Firefox is gone
        throw failure;
      }
    },
    async upload(selector, path) {
      const input = await page.waitForSelector<'input'>(selector as 'input');
      await input?.uploadFile(path);
    },
    async hide() {
      cover = await hide(page);
    },
    async show() {
      await show(page);
      await cover?.close();
      cover = null;
    },
    close,
  };
}

/** Firefox with a profile of its own. `proxy`: where requests to anything but this machine go. */
export async function launchFirefox(proxy: number): Promise<Engine> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('There is no Firefox: `npm test` installs it as root on Debian.');
  const folder = await ownFolder('firefox');
  const downloads = join(folder.path, 'downloads');
  const profile = join(folder.path, 'profile');
  for (const path of [downloads, profile]) mkdirSync(path);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 120_000, // ms: a shared machine can take half a minute over it
    protocolTimeout: LONGEST_ANSWER,
    userDataDir: profile,
    // Without the second, Firefox ignores the preference of the server for settings.
    env: { ...process.env, HOME: folder.path, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(proxy, downloads),
    defaultViewport: { width: 1280, height: 800 },
  }).catch((failure: unknown) => {
    folder.remove();
    throw failure;
  });
  const close = async () => {
    await browser.close();
    folder.remove();
  };
  return { page: pageOf(await newPage(browser), close), downloads };
}
