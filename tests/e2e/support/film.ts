import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PATIENCE } from './chromium.ts';
import { FPS, sampleScene, writeFakeCamera, type Scene } from '../../support/fake-camera.ts';

/** A file for the fake camera, on disk until `remove`. */
export interface Film {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * The film starts when the camera is opened. The guide gives each pose five (upright) or four seconds to take it, and four to hold
 * it. If the calibration begins at `BEGIN`, up to one second earlier or two and a half later, each hold falls within its pose.
 */
export const BEGIN = 13.5; // s into the film: holds from 18.5, 26.5 and 34.5 s, four seconds each
const CALIBRATION = { upright: 25, slump: 8.3, chin: 9 } as const; // s

/** When the film shows each pose of the calibration, s from its start. */
export const POSES_SHOWN: readonly (readonly [from: number, to: number])[] = [
  [0, CALIBRATION.upright],
  [CALIBRATION.upright, CALIBRATION.upright + CALIBRATION.slump],
  [CALIBRATION.upright + CALIBRATION.slump, CALIBRATION.upright + CALIBRATION.slump + CALIBRATION.chin],
];

declare global {
  /** The film's own clock, s since the camera was opened: on a busy machine it runs slower than real time. */
  var filmAt: () => number;
}

/** Makes the position of the film known to the page. */
const followFilm = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.querySelector<HTMLVideoElement>('video.picture-moving')?.srcObject instanceof MediaStream,
    { timeout: PATIENCE },
  );
  await page.evaluate((fps) => {
    const shown = document.querySelector<HTMLVideoElement>('video.picture-moving')?.srcObject;
    const [track] = shown instanceof MediaStream ? shown.getVideoTracks() : [];
    const counts = (track as { readonly stats?: { readonly totalFrames: number } } | undefined)?.stats;
    if (!counts) throw new Error('the page shows no camera that counts its pictures');
    globalThis.filmAt = () => counts.totalFrames / fps;
  }, FPS);
};

/** Waits until the film has played for `moment` s; returns its position, and leaves `filmAt` in the page. */
export async function untilFilm(page: Page, moment: number): Promise<number> {
  await followFilm(page);
  return page.evaluate(
    (moment) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const left = moment - globalThis.filmAt();
          if (left <= 0) resolve(globalThis.filmAt());
          else setTimeout(look, left * 1000);
        };
        look();
      }),
    moment,
  );
}

/** Waits until the film, which plays in a loop, is in the first `latest` of its `length` seconds. */
export async function untilFilmBegins(page: Page, length: number, latest: number): Promise<void> {
  const now = await untilFilm(page, 0);
  if (now % length > latest) await untilFilm(page, Math.ceil(now / length) * length);
}

/** A film of these scenes only. */
export async function filmOfScenes(scenes: readonly Scene[]): Promise<Film> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-film-'));
  const path = join(folder, 'camera.mjpeg');
  // Some hundred megabytes: also deleted if the test is interrupted.
  const forget = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', forget);
  await writeFakeCamera(path, scenes);
  return {
    path,
    remove: () => {
      process.off('exit', forget);
      return rm(folder, { recursive: true, force: true });
    },
  };
}

/** A film of a person who calibrates as the guide asks, then `after`. */
export async function filmOf(after: readonly Promise<Scene>[]): Promise<Film> {
  const { upright, slump, chin } = CALIBRATION;
  const poses = [sampleScene('upright', upright), sampleScene('slump', slump), sampleScene('chin', chin)];
  return filmOfScenes(await Promise.all([...poses, ...after]));
}
