import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as calibrateText } from '../../src/features/calibrate/text.ts';
import { text as hiddenTab } from '../../src/ui/hidden-tab/text.ts';
import { text as app } from '../../src/app/text.ts';
import { german } from './support/german.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { PATIENCE } from './support/chromium.ts';
import { filmOf, type Film } from './support/film.ts';
import { followReader, readerSees } from './support/reader.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { calibrated, clickButton } from './support/visit.ts';

let film: Film;
beforeAll(async () => {
  film = await filmOf([sampleScene('upright', 60)]);
});
afterAll(() => film.remove());

describe('the first visit, from the welcome to being watched', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'file', path: film.path });
    await followReader(session.page);
    await session.page.reload();
    await session.page.waitForSelector('.welcome');
  });
  afterAll(async () => {
    await session.close();
  });

  test('nothing runs before the person says so', async () => {
    const { page } = session;
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(app.welcome.title);
    expect(await readRoot(page)).toMatchObject({ monitor: 'off', posture: 'unknown', frames: 0, risk: 0 });
  });

  test('the first true sentence comes within a minute, after two clicks and few words', async () => {
    const { page } = session;
    await calibrated(page, async () => {
      expect(await readRoot(page)).toMatchObject({ posture: 'unknown', backend: 'wasm' });
    });
    const first = await page.waitForFunction(
      () => {
        const said = document.querySelector('.first-result:not([data-posture="unknown"])');
        return said && { words: said.textContent ?? '', at: globalThis.filmAt() };
      },
      { timeout: PATIENCE, polling: 'mutation' },
    );
    const said = await first.jsonValue();
    // By the camera's own pictures, from the moment it was opened: a busy machine shows them later, and no fewer.
    expect(said?.at).toBeLessThanOrEqual(60);
    expect(said?.words).toContain(calibrateText.done.title);
    const { words, clicks } = await readerSees(page);
    expect(clicks).toBe(2);
    expect(words).toBeLessThanOrEqual(150);
  });

  test('a way to be reached and starting by itself are chosen on the way, with five clicks in all', async () => {
    const { page } = session;
    const { name } = hiddenTab.sound;
    await clickButton(page, hiddenTab.buttonOf({ label: hiddenTab.sound.play, what: name }));
    await page.locator(`::-p-aria([name="${hiddenTab.startByItself.label}"][role="switch"])`).click();
    await clickButton(page, calibrateText.done.toNow);
    const root = await untilRoot(page, { monitor: 'watching', posture: 'good' }, PATIENCE);
    expect(root.model).not.toBe('');
    expect(root.risk).toBeLessThan(0.5);
    expect((await readerSees(page)).clicks).toBe(5);
  });

  test('the next visit watches without a click, with the same calibration', async () => {
    const { page } = session;
    await page.reload();
    await untilRoot(page, { monitor: 'watching', framesAtLeast: 1 }, PATIENCE);
    expect((await readerSees(page)).clicks).toBe(0);
    await page.goto(`${session.origin}/#/calibrate`);
    await page.waitForSelector('.baseline[aria-current="true"]');
    expect(await page.$eval('.baseline h3', ({ textContent }) => textContent)).toContain(
      calibrateText.begin.proposedName.sitting,
    );
  });

  test('no request left the machine, and nothing went wrong', () => {
    expect(session.outside.attempts).toEqual([]);
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});

describe('the first visit with a browser in German', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'file', path: film.path });
    const { page } = session;
    await page.evaluateOnNewDocument(() =>
      Object.defineProperty(navigator, 'languages', { get: () => ['de-DE', 'de', 'en'] }),
    );
    await page.reload();
    await page.waitForSelector('.welcome');
  });
  afterAll(() => session.close());

  test('leads to the first true sentence, all of it in German', async () => {
    const { page } = session;
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(german('app', 'welcome', 'title'));
    await calibrated(page, undefined, {
      startCamera: german('ui', 'common', 'startCamera'),
      begin: german('features/calibrate', 'begin', 'start'),
      done: german('features/calibrate', 'done', 'title'),
    });
    const said = await page.waitForSelector('.first-result[data-posture="good"]', { timeout: PATIENCE });
    expect(await said?.evaluate(({ textContent }) => textContent)).toContain(
      german('features/calibrate', 'done', 'upright'),
    );
    expect(session.outside.attempts).toEqual([]);
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});
