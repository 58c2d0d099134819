import type { Browser, Page } from 'puppeteer-core';
import { DIST } from '../../../scripts/lib/project.mjs';
import { serve } from '../../../scripts/lib/server.mjs';
import { launchChromium, newPage, type Camera } from './chromium.ts';
import { secureFront } from './https.ts';
import { recordProblems, type Problems } from './problems.ts';
import { watchOutside, type Outside } from './outside.ts';

/** The built app, served and open in its own browser. */
export interface Session {
  readonly browser: Browser;
  readonly page: Page;
  readonly origin: string;
  readonly outside: Outside; // requests to other machines
  readonly problems: Problems; // errors of the page
  close(): Promise<void>;
}

interface SessionOptions {
  readonly scheme?: 'http' | 'https';
  /** Without a proxy, as for users. Only in the tests' network namespace (scripts/lib/own-network.mjs). */
  readonly direct?: boolean;
}

/** @param address path and query, '/?source=demo' */
export async function openSession(camera: Camera, address = '/', options: SessionOptions = {}): Promise<Session> {
  const { scheme = 'http', direct = false } = options;
  const [server, outside] = await Promise.all([serve(DIST, 0), watchOutside()]);
  const front = scheme === 'https' ? await secureFront(server.origin) : null;
  const origin = front?.origin ?? server.origin;
  const browser = await launchChromium(camera, direct ? null : outside.port);
  const close = async () => {
    await browser.close();
    await front?.close();
    await Promise.all([server.close(), outside.close()]);
  };
  try {
    if (camera.kind === 'granted') await browser.defaultBrowserContext().overridePermissions(origin, ['camera']);
    const page = await newPage(browser);
    const problems = await recordProblems(page);
    await page.goto(origin + address);
    await page.waitForSelector('main h1, main h2'); // settings are read before anything is drawn
    return { browser, page, origin, outside, problems, close };
  } catch (failure) {
    await close(); // the caller has no session to close yet
    throw failure;
  }
}
