import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as calibrateText } from '../../src/features/calibrate/text.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { filmOf, type Film } from './support/film.ts';
import { animationFramesWhileHidden, hide } from './support/hidden.ts';
import { soonestWarnings, storeSettings } from './support/lived.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';
import { longestGap, recordTimeline } from './support/timeline.ts';
import { calibrated, clickButton } from './support/visit.ts';

const SECOND = 1000;
/** Strict warns at 70 % of a patience of a minute, after 10 s of medians. */
const ALERT_PATIENCE = 140 * SECOND;
/** A warning is cleared by two minutes of real change (docs/metrics.md). */
const CLEAR_PATIENCE = 240 * SECOND;
const LONGEST_GAP = 2 * SECOND;

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
      expect(await longestGap(page)).toBeLessThanOrEqual(LONGEST_GAP);
      expect(session.outside.attempts).toEqual([]);
      expect(session.problems).toEqual({ errors: [], violations: [] });
    },
  );
});
