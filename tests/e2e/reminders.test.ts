import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recover, total, type Creep } from '../../src/alerts/load/creep.ts';
import { millis } from '../../src/base/units.ts';
import { text as calibrateText } from '../../src/features/calibrate/text.ts';
import { text as measuresText } from '../../src/features/watch/measures/text.ts';
import { text } from '../../src/features/watch/text.ts';
import { text as whyText } from '../../src/features/watch/warning-card/text.ts';
import { text as shared } from '../../src/ui/text.ts';
import { text as warnings } from '../../src/ui/warnings/text.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { PATIENCE } from './support/chromium.ts';
import { filmOf, type Film } from './support/film.ts';
import { hide, show } from './support/hidden.ts';
import { fastForward } from './support/fast-forward.ts';
import { readMini, untilMini } from './support/mini.ts';
import { untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { calibrated, chooseSoonestWarnings, clickButton, startWatching } from './support/visit.ts';

const SECOND = 1000;
const CUE_PATIENCE = 150 * SECOND;
/** The page rounds down, and an upright of the film is not quite 0. */
const PER_CENT = 2;
const ALERT_PATIENCE = 180 * SECOND;

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

/** Per cent of the load from rounding, and between which moments (epoch ms) the picture was taken that it was told from. */
interface Rounding {
  readonly perCent: number;
  readonly after: number;
  readonly until: number;
}

/** As the page says it with the next picture, once it says a number: after a start it has none yet. */
const rounding = (page: Page): Promise<Rounding> =>
  page.evaluate(
    (name, patience) =>
      new Promise<Rounding>((resolve, reject) => {
        const root = document.documentElement;
        const end = setTimeout(() => reject(new Error(`the page says no number for ${name}`)), patience);
        let frames = root.dataset['frames'];
        let after: number | null = null; // when the picture before was done with
        // Written in the same go as the screen is drawn, and before a next picture is taken.
        const observer = new MutationObserver(() => {
          if (root.dataset['frames'] === frames) return;
          frames = root.dataset['frames'];
          const row = [...document.querySelectorAll('.measure')].find((one) => one.textContent?.includes(name));
          const said = /^\d+/.exec(row?.querySelector('.figure b')?.textContent ?? '')?.[0];
          const until = Date.now();
          if (said === undefined || after === null) {
            after = until;
            return;
          }
          clearTimeout(end);
          observer.disconnect();
          resolve({ perCent: Number(said), after, until });
        });
        observer.observe(root, { attributeFilter: ['data-frames'] });
      }),
    measuresText.loads.creep.name,
    PATIENCE,
  );

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
const press = (page: Page, name: string) =>
  page.waitForFunction(
    (label) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label);
      button?.click();
      return button !== undefined;
    },
    { timeout: PATIENCE, polling: 'mutation' },
    name,
  );

describe('a slump in a hidden tab, with the mini window open', () => {
  let film: Film;
  let session: Session;
  beforeAll(
    async () => {
      film = await filmOf([sampleScene('upright', 10), sampleScene('slouch', 300)]);
      session = await openSession({ kind: 'file', path: film.path });
      await chooseSoonestWarnings(session.page, session.origin);
      await calibrated(session.page);
      await clickButton(session.page, calibrateText.done.toNow);
      await clickButton(session.page, text.controls.openMini);
      await untilMini(session.page, ({ posture }) => posture !== '', PATIENCE);
      await hide(session.page);
    },
    6 * 60 * SECOND,
  );
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('the mini window says what the page says, live', async () => {
    const { page } = session;
    await page.waitForSelector('.alert[data-kind="cue"]', { timeout: CUE_PATIENCE });
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    await untilMini(page, ({ warning }) => warning !== '', PATIENCE);
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
    expect(mini.buttons).toEqual([
      shared.common.reset,
      text.controls.snoozeFor({ minutes: 15 }),
      warnings.answers.kinds.right,
      warnings.answers.wrong,
      text.controls.dismiss,
    ]);
  });

  test('the alert explains itself', async () => {
    const { page } = session;
    await page.waitForSelector('.alert[data-kind="alert"]', { timeout: ALERT_PATIENCE });
    await page.$eval('.why', (why) => why.setAttribute('open', ''));
    const why = await textOf(page, '.why');
    for (const part of [whyText.since, whyText.load, whyText.reset]) expect(why).toContain(part);
    expect(why).toMatch(/\d+ % of the way to the (limit|tipping point)/);
    expect(why).toMatch(/\d+(°| %| cm)/);
  });

  test('a reload keeps the dose', async () => {
    const { page } = session;
    await show(page);
    expect((await rounding(page)).perCent).toBeGreaterThanOrEqual(8);
    await page.reload();
    await page.waitForSelector('main h1');
    const { at, creep } = await savedLoad(page);
    await startWatching(page);
    const { perCent, after, until } = await rounding(page);
    // Absent, then upright: either way it comes back by the closed form, from what was saved last.
    const expected = (moment: number) => 100 * total(recover(creep, millis(moment - at)));
    expect(expected(until)).toBeGreaterThan(PER_CENT); // nothing at all would not do
    expect(perCent).toBeGreaterThanOrEqual(expected(until) - PER_CENT);
    expect(perCent).toBeLessThanOrEqual(expected(after) + PER_CENT);
  });

  test('a snooze ends by itself', async () => {
    const { page } = session;
    await hide(page);
    await press(page, text.controls.snooze);
    await press(page, '15 min');
    await page.waitForSelector('.state-details-quiet');
    await fastForward(page, 15 * 60 * SECOND + SECOND);
    await page.waitForFunction(() => !document.querySelector('.state-details-quiet'), {
      timeout: PATIENCE,
      polling: 'mutation',
    });
    await untilRoot(page, { monitor: 'watching' }, PATIENCE); // it is no pause
    expect(session.problems).toEqual({ errors: [], violations: [] });
    expect(session.outside.attempts).toEqual([]);
  });
});
