import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { text as shared } from '../../src/ui/text.ts';
import { text as trouble } from '../../src/ui/camera-trouble/text.ts';
import { PATIENCE } from './support/chromium.ts';
import { untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton } from './support/visit.ts';
import { fault } from '../support/faults/catalogue.ts';

const untilTitle = (page: Page, title: string) =>
  page.waitForFunction((title) => document.querySelector('main h1, main h2')?.textContent === title, {}, title);

describe('a camera that cannot be had', () => {
  let session: Session;
  afterEach(() => session.close());

  test(`fault: ${fault('cameraRefusedAtStart')}`, async () => {
    session = await openSession({ kind: 'refused' });
    const { page, browser, origin } = session;
    await clickButton(page, shared.common.startCamera);
    await untilRoot(page, { monitor: 'failed' }, PATIENCE);
    await untilTitle(page, trouble.refused.title);
    await page.evaluate(() => (document.body.dataset['same'] = 'yes'));

    await browser.defaultBrowserContext().overridePermissions(origin, ['camera']);
    // Nothing is clicked: the page notices by itself.
    await untilRoot(page, { monitor: 'watching' }, PATIENCE);
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes'); // no reload
  });

  test(`fault: ${fault('cameraAbsent')}`, async () => {
    session = await openSession({ kind: 'absent' });
    const { page } = session;
    await clickButton(page, shared.common.startCamera);
    await untilRoot(page, { monitor: 'failed' }, PATIENCE);
    await untilTitle(page, trouble.absent.title);
    expect(await page.waitForSelector(`button ::-p-text(${shared.common.trySample})`)).not.toBeNull();
  });
});
