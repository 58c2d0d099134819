import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as calibrateText } from '../../src/features/calibrate/text.ts';
import { text as app } from '../../src/app/text.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { PATIENCE } from './support/chromium.ts';
import { filmOf, type Film } from './support/film.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { calibrated, clickButton } from './support/visit.ts';

describe('the first visit, from the welcome to being watched', () => {
  let film: Film;
  let session: Session;
  beforeAll(async () => {
    film = await filmOf([sampleScene('upright', 60)]);
    session = await openSession({ kind: 'file', path: film.path });
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('nothing runs before the person says so', async () => {
    const { page } = session;
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(app.welcome.title);
    expect(await readRoot(page)).toMatchObject({ monitor: 'off', posture: 'unknown', frames: 0, risk: 0 });
  });

  test('the camera is allowed, three poses are held, and upright is good', async () => {
    const { page } = session;
    await calibrated(page, async () => {
      expect(await readRoot(page)).toMatchObject({ posture: 'unknown', backend: 'wasm' });
    });
    await clickButton(page, calibrateText.done.toNow);
    const root = await untilRoot(page, { monitor: 'watching', posture: 'good' }, PATIENCE);
    expect(root.model).not.toBe('');
    expect(root.risk).toBeLessThan(0.5);
  });

  test('the calibration is there again after a reload', async () => {
    const { page } = session;
    await page.reload();
    await page.goto(`${session.origin}/#/calibrate`);
    await page.waitForSelector('.baseline');
    expect(await page.$eval('.baseline h3', ({ textContent }) => textContent)).toContain(
      calibrateText.begin.proposedName.sitting,
    );
  });

  test('no request left the machine, and nothing went wrong', () => {
    expect(session.outside.attempts).toEqual([]);
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});
