import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as calibrateText } from '../../src/features/calibrate/text.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { filmOf, type Film } from './support/film.ts';
import { animationFramesWhileHidden, hide } from './support/hidden.ts';
import { soonestWarnings, storeSettings } from './support/lived.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { frameGaps, recordTimeline } from './support/timeline.ts';
import { calibrated, clickButton } from './support/visit.ts';
import { followWaits } from './support/waits.ts';
import { causeOf } from '../../tools/soak/gaps.ts';

const SECOND = 1000;
/** Strict warns at 70 % of a patience of a minute, after 10 s of medians; a busy machine plays the film more slowly. */
const ALERT_PATIENCE = 240 * SECOND;
/** A warning is cleared by two minutes of real change (docs/metrics.md). */
const CLEAR_PATIENCE = 240 * SECOND;
/** Of the page's own doing, and in any case: a browser that lets a hidden tab sleep leaves it one look a minute, or none. */
const LONGEST_GAP = { own: 2 * SECOND, any: 5 * SECOND } as const;

describe('a tab that nobody looks at', () => {
  let film: Film;
  let session: Session;
  beforeAll(async () => {
    film = await filmOf([sampleScene('upright', 8), sampleScene('slouch', 85), sampleScene('upright', 220)]);
    session = await openSession({ kind: 'file', path: film.path });
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test(
    'warns of a held slouch and takes the warning back once the person sits upright, without a gap',
    { timeout: 14 * 60 * SECOND },
    async () => {
      const { page } = session;
      await storeSettings(page, soonestWarnings());
      await page.reload();
      await calibrated(page);
      await clickButton(page, calibrateText.done.toNow);
      await hide(page);
      expect(await animationFramesWhileHidden(page)).toBe(0);
      await recordTimeline(page);
      const waits = followWaits(session.browser);

      await page.waitForSelector('.alert[data-kind="alert"]', { timeout: ALERT_PATIENCE });
      const alerted = await readRoot(page);
      expect(alerted.posture).toBe('poor');
      expect(alerted.risk).toBeGreaterThanOrEqual(0.7);
      expect(await page.$eval('.alert h2', ({ textContent }) => textContent)).not.toBe('');

      await untilRoot(page, { posture: 'good' }, ALERT_PATIENCE);
      await page.waitForFunction(() => !document.querySelector('.alert'), {
        timeout: CLEAR_PATIENCE,
        polling: 'mutation',
      });
      expect((await readRoot(page)).posture).toBe('good');

      expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
      waits.stop();
      const gaps = (await frameGaps(page))
        .map((gap) => ({ length: gap.ended - gap.began, waited: waits.during(gap) }))
        .filter(({ length }) => length > LONGEST_GAP.own)
        .map(({ length, waited }) => ({ length, waited, cause: causeOf(length, waited) }));
      expect(gaps.filter(({ length, cause }) => cause === 'page' || length > LONGEST_GAP.any)).toEqual([]);
      expect(session.outside.attempts).toEqual([]);
      expect(session.problems).toEqual({ errors: [], violations: [] });
    },
  );
});
