import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as shared } from '../../src/ui/text.ts';
import { violations } from './support/axe.ts';
import { PATIENCE } from './support/chromium.ts';
import { untilRoot } from './support/root.ts';
import { goToScreen, goWithin } from './support/screen.ts';
import { openSession, type Session } from './support/session.ts';
import { keep, measure, SIDE } from './support/snapshot.ts';
import { choose, clickButton } from './support/visit.ts';
import { text } from '../../src/features/snapshot/text.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 1280] as const;
const LOOKS = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));

async function wear(page: Page, { theme, width }: (typeof LOOKS)[number]): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' }, // nothing half faded in
  ]);
  await page.setViewport({ width, height: 844 });
}

/** What axe finds on the page as it stands, in each theme and width. */
async function inEveryLook(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of LOOKS) {
    await wear(page, look);
    found.push(...(await violations(page)).map((one) => `${look.theme}, ${look.width} px: ${one}`));
  }
  return found;
}

describe('with the sample running', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
  });
  afterAll(() => session.close());

  test('the welcome has no violations', async () => {
    expect(await inEveryLook(session.page)).toEqual([]);
  });

  test('the sample starts', async () => {
    await clickButton(session.page, shared.common.trySample);
    expect(await untilRoot(session.page, { monitor: 'watching', framesAtLeast: 5 }, PATIENCE)).toMatchObject({
      monitor: 'watching',
    });
  });

  test.each(['now', 'calibrate', 'settings', 'learn'] as const)('%s has no violations', async (screen) => {
    await goToScreen(session.page, screen);
    expect(await inEveryLook(session.page)).toEqual([]);
  });
});

describe('with a camera', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
  });
  afterAll(() => session.close());

  test('calibrating has no violations', async () => {
    await clickButton(session.page, shared.common.startCamera);
    await goWithin(session.page, '#/calibrate', 'form.begin');
    expect(await inEveryLook(session.page)).toEqual([]);
  });
});

describe('with a camera that is refused', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'refused' });
  });
  afterAll(() => session.close());

  test('what to do has no violations', async () => {
    await clickButton(session.page, shared.common.startCamera);
    await untilRoot(session.page, { monitor: 'failed' }, PATIENCE);
    expect(await inEveryLook(session.page)).toEqual([]);
  });
});

describe('a snapshot', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' }, '/#/snapshot');
    await session.page.waitForSelector('.snap-begin');
  });
  afterAll(() => session.close());

  test('beginning has no violations', async () => {
    expect(await inEveryLook(session.page)).toEqual([]);
  });

  test('being guided into the picture has no violations', async () => {
    const { page } = session;
    await clickButton(page, text.begin.take.start);
    await page.waitForSelector('.snap-capture[data-phase="guiding"]', { timeout: PATIENCE });
    expect(await inEveryLook(page)).toEqual([]);
    await clickButton(page, text.capture.cancel);
    await page.waitForFunction(() => document.querySelector('.snap-capture') === null);
  });

  test('a result has no violations', async () => {
    await measure(session.page, SIDE);
    expect(await inEveryLook(session.page)).toEqual([]);
  });

  test('the list of what was kept has no violations', async () => {
    const { page } = session;
    await choose(page, '.snap-save input[value="picture"]');
    await keep(page, 'as measured');
    await clickButton(page, text.result.another);
    await page.waitForSelector('.saved-item image', { timeout: PATIENCE });
    expect(await inEveryLook(page)).toEqual([]);
  });

  test('its report has no violations', async () => {
    await session.page.locator('.saved-item a[href*="/report/"]').click();
    await session.page.waitForSelector('.report-sheet image', { timeout: PATIENCE });
    expect(await inEveryLook(session.page)).toEqual([]);
  });
});
