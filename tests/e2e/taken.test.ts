import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text } from '../../src/features/trends/text.ts';
import { text as watch } from '../../src/features/watch/text.ts';
import { PATIENCE } from './support/chromium.ts';
import { HAPPENED } from './support/happened-table.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { startWatching } from './support/visit.ts';

const SECOND = 1000;
declare global {
  var cameraIsTaken: boolean;
}

/** The browser's own camera cannot be taken from it in a test: its answers are the ones that a taken camera gives. */
describe('a camera that another program takes', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
  });
  afterAll(() => session.close());

  test('is given way to without a word of trouble, and watching goes on by itself', async () => {
    const { page } = session;
    await startWatching(page);
    await page.waitForFunction(
      () => document.querySelector<HTMLVideoElement>('video.picture-moving')?.srcObject instanceof MediaStream,
    );
    await page.evaluate(() => {
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      globalThis.cameraIsTaken = true;
      devices.getUserMedia = (wanted) =>
        globalThis.cameraIsTaken ? Promise.reject(new DOMException('in use', 'NotReadableError')) : open(wanted);
      const video = document.querySelector<HTMLVideoElement>('video.picture-moving');
      const tracks = video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
      for (const track of tracks) track.dispatchEvent(new Event('ended'));
    });
    await untilRoot(page, { monitor: 'paused' }, PATIENCE);
    await page.waitForFunction((words) => document.body.textContent.includes(words), {}, watch.states.paused.taken);
    const states = page.evaluate(
      (time) =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          const { dataset } = document.documentElement;
          const observer = new MutationObserver(() => seen.push(dataset['monitor'] ?? ''));
          observer.observe(document.documentElement, { attributeFilter: ['data-monitor'] });
          setTimeout(() => resolve(seen), time);
        }),
      7 * SECOND, // longer than the camera is left alone between two tries
    );
    expect(await states).toEqual([]);
    const { frames } = await readRoot(page);
    await page.evaluate(() => (globalThis.cameraIsTaken = false));
    const back = await untilRoot(page, { framesAtLeast: frames + 2 }, PATIENCE);
    expect(back.monitor).not.toBe('paused');
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });

  test('and the day remembers both', async () => {
    const { page } = session;
    await page.evaluate(() => (location.hash = '#/trends/day'));
    await page.locator(`summary::-p-text(${HAPPENED})`).click();
    const told = await page.waitForFunction(
      (rows) => {
        const cells = [...document.querySelectorAll(rows)].map(({ textContent }) => textContent);
        return cells.length >= 2 && cells;
      },
      { timeout: PATIENCE },
      `[aria-label^="${HAPPENED}"] tbody td`,
    );
    expect(await told.jsonValue()).toEqual([text.happened.camera.busy, text.happened.camera.recovered]);
  });
});
