import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as app } from '../../src/app/text.ts';
import { text as watch } from '../../src/features/watch/text.ts';
import { SNOOZE_MINUTES } from '../../src/alerts/snooze.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { newPage, PATIENCE } from './support/chromium.ts';
import { filmOfScenes, type Film } from './support/film.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton } from './support/visit.ts';
import { fault } from '../support/faults/catalogue.ts';

const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');

/** Waits until *now* offers a button of this name, or no longer does; in a hidden tab too. */
const untilOffers = (page: Page, name: string, wanted: boolean) =>
  page.waitForFunction(
    (name, wanted) => (document.querySelector('.watch-controls')?.textContent.includes(name) ?? false) === wanted,
    { polling: 'mutation', timeout: PATIENCE },
    name,
    wanted,
  );

describe('two tabs', () => {
  let film: Film;
  let session: Session;
  let second: Page;
  beforeAll(async () => {
    film = await filmOfScenes([await sampleScene('upright', 8)]);
    session = await openSession({ kind: 'file', path: film.path });
    await session.browser.defaultBrowserContext().overridePermissions(session.origin, ['camera']);
    await session.page.goto(`${session.origin}/?autostart`);
    await untilRoot(session.page, { monitor: 'watching', framesAtLeast: 3 }, PATIENCE);
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test(`fault: ${fault('secondTab')}`, async () => {
    second = await newPage(session.browser);
    await second.goto(session.origin);
    const { frames } = await untilRoot(second, { monitor: 'watching', framesAtLeast: 1 }, PATIENCE);
    const later = await untilRoot(second, { framesAtLeast: frames + 2 }, PATIENCE);
    expect(later.monitor).toBe('watching');
    await second.waitForSelector(`.sample-bar ::-p-text(${app.otherTab.mark})`, { timeout: PATIENCE });
  });

  test('a snooze asked for in the second holds back the warnings of the first, until it is ended there', async () => {
    const { snooze, wake } = watch.controls;
    await clickButton(second, snooze);
    await clickButton(second, `${SNOOZE_MINUTES[0]} min`);
    await Promise.all([untilOffers(session.page, wake, true), untilOffers(second, wake, true)]);
    await clickButton(second, wake);
    await Promise.all([untilOffers(session.page, wake, false), untilOffers(second, wake, false)]);
    expect(await textOf(second, '.watch-controls')).toContain(snooze);
  });

  test('and can take over: the first lets go of the camera and follows', async () => {
    await clickButton(second, app.otherTab.watchHere);
    // In a hidden tab: a selector with pseudo classes would be looked for at animation frames, which do not come there.
    await session.page.waitForFunction(
      () => document.querySelector('.now[data-other-tab="true"]') && !document.querySelector('.picture'),
      { polling: 'mutation', timeout: PATIENCE },
    );
    await second.waitForSelector('.now[data-other-tab="false"] .picture', { timeout: PATIENCE });
    expect(await session.page.$('.picture')).toBeNull();
  });

  test('when the one that watches is closed the other says that nobody watches', async () => {
    await second.close();
    await untilRoot(session.page, { monitor: 'off' }, PATIENCE);
    await session.page.waitForSelector(`::-p-text(${watch.states.off.title})`, { timeout: PATIENCE });
    expect(await readRoot(session.page)).toMatchObject({ monitor: 'off', posture: 'unknown' });
  });
});
