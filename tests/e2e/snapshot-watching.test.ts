import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from './support/chromium.ts';
import { filmOfScenes, type Film } from './support/film.ts';
import { leftBehind } from './support/left-behind.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { swaying } from './support/swaying.ts';
import { choose, clickButton, startWatching } from './support/visit.ts';
import { text } from '../../src/features/snapshot/text.ts';

const SIDE = fileURLToPath(new URL('../ui-gallery/snapshots/side.jpg', import.meta.url)); // rendered, as the lab's stills

/** From watching to the viewfinder. */
async function openViewfinder({ page }: Session, timer: 3 | 10): Promise<void> {
  await startWatching(page);
  await page.evaluate(() => (location.hash = '#/snapshot'));
  await page.waitForSelector('.snap-begin');
  await choose(page, `.snap-take input[name="snap-timer"][value="${timer}"]`);
  await choose(page, '.snap-take input[name="snap-sound"][value="none"]');
  await clickButton(page, text.begin.take.start);
  await untilRoot(page, { monitor: 'paused' }, PATIENCE);
}

/** Two more looks, without a click of anybody's. */
async function untilWatchingAgain({ page }: Session): Promise<void> {
  const { frames } = await readRoot(page);
  const { monitor } = await untilRoot(page, { framesAtLeast: frames + 2 }, PATIENCE);
  expect(['watching', 'away']).toContain(monitor);
}

describe('somebody who holds still sideways', () => {
  let session: Session;
  let film: Film;
  beforeAll(async () => {
    film = await filmOfScenes([{ pictures: await swaying(SIDE), fps: 4, seconds: 20 }]);
    session = await openSession({ kind: 'file', path: film.path });
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('is counted down to and taken by itself; watching pauses for it and goes on', async () => {
    const { page } = session;
    await openViewfinder(session, 3);
    await page.waitForSelector('.snap-count', { timeout: PATIENCE });
    await page.waitForSelector('.snap-result', { timeout: PATIENCE });
    await page.waitForFunction(() => document.querySelector('.snap-capture') === null);
    const neck = await page.$eval('.snap-finding[data-id="cva"] .figure', ({ textContent }) => textContent.trim());
    expect(neck).toMatch(/\d+° ± \d+/);
    await untilWatchingAgain(session);
    expect(await leftBehind(page)).toEqual([]);
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});

describe('a camera that watches', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
  });
  afterAll(() => session.close());

  test('gives a snapshot all that it can, and watches as modestly as before when that is cancelled', async () => {
    const { page } = session;
    await openViewfinder(session, 10);
    const finder = await page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('.snap-finder video');
      return video !== null && video.videoWidth > 0 && [video.videoWidth, video.videoHeight];
    });
    expect(await finder.jsonValue()).toEqual([1920, 1080]);
    await clickButton(page, text.capture.cancel);
    await untilWatchingAgain(session);
    await page.evaluate(() => (location.hash = '#/now'));
    const watched = await page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('video.picture-moving');
      return video !== null && video.videoWidth > 0 && [video.videoWidth, video.videoHeight];
    });
    expect(await watched.jsonValue()).toEqual([640, 480]);
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});
