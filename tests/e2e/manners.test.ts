import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recover, total, type Creep } from '../../src/alerts/creep.ts';
import { millis } from '../../src/geometry/units.ts';
import { CALIBRATE } from '../../src/ui/words/calibrate.ts';
import { MANNERS } from '../../src/ui/words/manners.ts';
import { MINI } from '../../src/ui/words/mini.ts';
import { NOW } from '../../src/ui/words/now.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { filmOf, type Film } from './support/film.ts';
import { hide } from './support/hidden.ts';
import { fastForward } from './support/fast-forward.ts';
import { readMini, untilMini } from './support/mini.ts';
import { readRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { calibrated, chooseSoonestWarnings, clickButton, startWatching } from './support/visit.ts';

const SECOND = 1000;
const CUE_PATIENCE = 150 * SECOND;
/** The page rounds down, the picture shown is up to a second old, and an upright of the film is not quite 0. */
const PER_CENT = 2;
const ALERT_PATIENCE = 180 * SECOND;
const PATIENCE = 30 * SECOND;

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

/** Per cent of the load from rounding, as the page says it: waits until it says a number, after a start it has none yet. */
const rounding = async (page: Page): Promise<number> => {
  const said = await page.waitForFunction(
    (name) => {
      const row = [...document.querySelectorAll('.measure')].find((one) => one.textContent?.includes(name));
      return /^\d+/.exec(row?.querySelector('.figure b')?.textContent ?? '')?.[0];
    },
    { timeout: PATIENCE, polling: 'mutation' },
    NOW.loads.creep.name,
  );
  return Number(await said.jsonValue());
};

/** The load from rounding as it was kept last, and the capture time that it belongs to. */
const savedLoad = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ readonly at: number; readonly creep: Creep }>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('state').objectStore('state').get('monitor');
          reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
          reading.addEventListener('success', () => {
            opening.result.close();
            const { alerts } = reading.result as { alerts: { clock: { at: number }; creep: Creep } };
            resolve({ at: alerts.clock.at, creep: alerts.creep });
          });
        });
      }),
  );

/** A click as from a hand, in a tab that is not looked at: a mini window or a notification can ask for the same. */
const press = (page: Page, name: string): Promise<void> =>
  page.evaluate((label) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label);
    if (!button) throw new Error(`no button '${label}'`);
    button.click();
  }, name);

describe('a slump in a hidden tab, with the mini window open', () => {
  let film: Film;
  let session: Session;
  beforeAll(
    async () => {
      film = await filmOf([sampleScene('upright', 10), sampleScene('slouch', 300)]);
      session = await openSession({ kind: 'file', path: film.path });
      await chooseSoonestWarnings(session.page, session.origin);
      await calibrated(session.page);
      await clickButton(session.page, CALIBRATE.toNow);
      await clickButton(session.page, MINI.open);
      await untilMini(session.page, ({ posture }) => posture !== '', 60 * SECOND);
      await hide(session.page);
    },
    6 * 60 * SECOND,
  );
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('the mini window says what the page says, live', { timeout: CUE_PATIENCE + 60 * SECOND }, async () => {
    const { page } = session;
    await page.waitForSelector('.alert[data-kind="cue"]', { timeout: CUE_PATIENCE });
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    const { mini, same } = await readMini(page);
    expect(same).toEqual({
      posture: mini.posture,
      title: mini.title,
      load: mini.load,
      toGo: mini.toGo,
      warning: mini.warning,
    });
    expect(mini.warning).toMatch(/for \d+ (seconds|minutes)|of the last/);
    expect(mini.dressed).toBe(true);
    expect(mini.buttons).toEqual(expect.arrayContaining([MINI.snooze, MINI.pause]));
  });

  test('the alert explains itself', { timeout: ALERT_PATIENCE + 30 * SECOND }, async () => {
    const { page } = session;
    await page.waitForSelector('.alert[data-kind="alert"]', { timeout: ALERT_PATIENCE });
    await page.$eval('.why', (why) => why.setAttribute('open', ''));
    const why = await textOf(page, '.why');
    for (const part of [MANNERS.why.heldFor, MANNERS.why.since, MANNERS.why.load, MANNERS.why.reset])
      expect(why).toContain(part);
    expect(why).toMatch(/\d+ % of the way to the tipping point/);
    expect(why).toMatch(/\d+(°| %| cm)/);
  });

  test('a reload keeps the dose', { timeout: 180 * SECOND }, async () => {
    const { page } = session;
    await page.bringToFront();
    expect(await rounding(page)).toBeGreaterThanOrEqual(8);
    await page.reload();
    await page.waitForSelector('main h1');
    const { at, creep } = await savedLoad(page);
    await startWatching(page);
    // Absent, then upright: either way it comes back by the closed form, from what was saved last.
    const absence = millis((await page.evaluate(() => Date.now())) - at);
    const expected = 100 * total(recover(creep, absence));
    expect(expected).toBeGreaterThan(1);
    expect(Math.abs((await rounding(page)) - expected)).toBeLessThanOrEqual(PER_CENT);
  });

  test('a snooze ends by itself', { timeout: 180 * SECOND }, async () => {
    const { page } = session;
    await hide(page);
    await press(page, NOW.quiet.snooze);
    await press(page, '15 min');
    await page.waitForSelector('.where-quiet');
    await fastForward(page, 15 * 60 * SECOND + SECOND);
    await page.waitForFunction(() => !document.querySelector('.where-quiet'), {
      timeout: 90 * SECOND,
      polling: 'mutation',
    });
    expect((await readRoot(page)).monitor).toBe('watching');
    expect(session.problems).toEqual({ errors: [], violations: [] });
    expect(session.outside.attempts).toEqual([]);
  });
});
