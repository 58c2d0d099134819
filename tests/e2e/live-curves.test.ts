import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text } from '../../src/features/watch/live-curves/text.ts';
import { PATIENCE } from './support/chromium.ts';
import { filmOfScenes, type Film } from './support/film.ts';
import { openSession, type Session } from './support/session.ts';
import { startWatching } from './support/visit.ts';

const SIDE = new URL('../browser/snapshot/side.jpg', import.meta.url); // its origin: pictures.ts beside it

/** Somebody who stands free before a camera at their side, and sways a little, so that the picture does not look frozen. */
async function standingSideways(): Promise<Film> {
  const side = await loadImage(await readFile(SIDE));
  const swayed = (by: number): Promise<Uint8Array> => {
    const canvas = createCanvas(side.width, side.height);
    canvas.getContext('2d').drawImage(side, by, 0);
    return canvas.encode('jpeg', 90);
  };
  return filmOfScenes([{ pictures: [await swayed(0), await swayed(8)], fps: 1, seconds: 10 }]);
}

describe('somebody watched from the side', () => {
  let film: Film;
  let session: Session;
  beforeAll(async () => {
    film = await standingSideways();
    session = await openSession({ kind: 'file', path: film.path });
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('sees the curves of their back, with their intervals, and nothing complains', async () => {
    const { page } = session;
    await startWatching(page);
    await page.waitForFunction(
      (words) => {
        const text = document.querySelector('.live-curves:has(.live-curves-list)')?.textContent ?? '';
        return words.every((one) => text.includes(one)) && /\d+° ± \d+/.test(text);
      },
      { timeout: PATIENCE },
      [...Object.values(text.curves).map(({ name }) => name), text.noUpright],
    );
    expect(session.problems).toEqual({ errors: [], violations: [] });
    expect(session.outside.attempts).toEqual([]);
  });

  test('is not looked at any longer once another screen is shown', async () => {
    const { page } = session;
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.waitForFunction(() => document.querySelector('.live-curves') === null);
    // Looked for from before it is drawn: the first new curves may come soon.
    const first = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const observer = new MutationObserver(() => {
            const shown = document.querySelector('.live-curves :is([role="status"], .live-curves-list)');
            if (shown === null) return;
            observer.disconnect();
            resolve(shown.role ?? 'curves');
          });
          observer.observe(document.body, { childList: true, subtree: true });
          location.hash = '#/now';
        }),
    );
    expect(first).toBe('status'); // begins anew: nothing old is shown as if it were now
  });
});
