import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MANNERS } from '../../src/ui/words/manners.ts';
import { fileScene, writeFakeCamera } from '../support/fake-camera.ts';
import { labPath } from '../support/lab.ts';
import { hide } from './support/hidden.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton, startWatching } from './support/visit.ts';

const SECOND = 1000;
const FPS = 2; // of the sequence
const UPRIGHT = 20; // s of film: the reset begins in it, and thirty seconds of standing up reach beyond it

/** Frames, counted from 0, of a sequence in which somebody sits, stands up before the camera and goes. */
const frames = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    labPath(`sequences/front_lean_leave/${String(from + index + 1).padStart(4, '0')}.jpg`),
  );

describe('the guided reset', () => {
  let session: Session;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-film-'));
    const path = join(folder, 'camera.mjpeg');
    await writeFakeCamera(
      path,
      await Promise.all([
        fileScene(frames(0, 16), FPS, UPRIGHT),
        fileScene(frames(51, 55), FPS, 2.5),
        fileScene(frames(55, 56), FPS, 30),
      ]),
    );
    session = await openSession({ kind: 'file', path });
  }, 60 * SECOND);
  afterAll(async () => {
    await session.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('ticks off standing up when the camera sees it, in a hidden tab', { timeout: 150 * SECOND }, async () => {
    const { page } = session;
    await startWatching(page);
    await clickButton(page, MANNERS.begin);
    await page.waitForSelector('[data-exercise="stand"]');
    expect(await page.$$('.guide-steps [data-done="true"]')).toEqual([]);
    await hide(page);
    await page.waitForSelector('.guide-steps [data-done="true"]', { timeout: 60 * SECOND });
    expect(await page.$eval('.guide-steps [data-done="true"]', ({ textContent }) => textContent)).toContain('Stand up');
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});
