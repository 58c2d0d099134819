import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as reminders } from '../../src/features/reminders/text.ts';
import { text as shared } from '../../src/ui/text.ts';
import { fileScene } from '../support/fake-camera.ts';
import { labPath } from '../support/lab.ts';
import { PATIENCE } from './support/chromium.ts';
import { filmOfScenes, untilFilmBegins, type Film } from './support/film.ts';
import { hide } from './support/hidden.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton, startWatching } from './support/visit.ts';

const SECOND = 1000;
const FPS = 2; // of the sequence
const FILM = { upright: 20, rising: 2.5, standing: 30 } as const; // s: the reset begins in the first, and its half minute of standing up reaches beyond it
const LENGTH = FILM.upright + FILM.rising + FILM.standing; // s
const LATEST = 10; // s into the film: a slow machine is late with every click

/** Frames, counted from 0, of a sequence in which somebody sits, stands up before the camera and goes. */
const frames = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    labPath(`sequences/front_lean_leave/${String(from + index + 1).padStart(4, '0')}.jpg`),
  );

/**
 * The reset, begun while the film shows somebody sitting; if the machine was too slow for that, again with its next showing. Answers
 * how many exercises were ticked off by then.
 */
async function begunWhileSitting(page: Page): Promise<number> {
  for (;;) {
    await untilFilmBegins(page, LENGTH, LATEST);
    await clickButton(page, shared.common.reset);
    await page.waitForSelector('[data-exercise="stand"]');
    const { at, done } = await page.evaluate(() => ({
      at: globalThis.filmAt(),
      done: document.querySelectorAll('.guide-steps [data-done="true"]').length,
    }));
    if (at % LENGTH < FILM.upright) return done;
    await clickButton(page, reminders.reset.end);
    await page.waitForSelector('.now .picture');
  }
}

describe('the guided reset', () => {
  let session: Session;
  let film: Film;
  beforeAll(async () => {
    film = await filmOfScenes(
      await Promise.all([
        fileScene(frames(0, 16), FPS, FILM.upright),
        fileScene(frames(51, 55), FPS, FILM.rising),
        fileScene(frames(55, 56), FPS, FILM.standing),
      ]),
    );
    session = await openSession({ kind: 'file', path: film.path });
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('ticks off standing up when the camera sees it, in a hidden tab', { timeout: 300 * SECOND }, async () => {
    const { page } = session;
    await startWatching(page);
    expect(await begunWhileSitting(page)).toBe(0);
    await hide(page);
    await page.waitForSelector('.guide-steps [data-done="true"]', { timeout: PATIENCE });
    expect(await page.$eval('.guide-steps [data-done="true"]', ({ textContent }) => textContent)).toContain('Stand up');
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});
