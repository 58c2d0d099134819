import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PATIENCE } from './chromium.ts';
import { FPS, sampleScene, writeFakeCamera, type Scene } from '../../support/fake-camera.ts';

/** What the camera shows, on disk until `remove`. */
export interface Film {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * The camera plays from its start when it is opened, whatever the page asks for. The guide gives each pose five (upright)
 * or four seconds to be taken and four to be held. Begun at `BEGIN`, one second early or two and a half late, each hold
 * lies within its pose.
 */
export const BEGIN = 13.5; // s into the film: holds from 18.5, 26.5 and 34.5 s, four seconds each
const CALIBRATION = { upright: 25, slump: 8.3, chin: 9 } as const; // s

/** When each pose that the guide asks for is to be seen, s into the film. */
export const POSES_SHOWN: readonly (readonly [from: number, to: number])[] = [
  [0, CALIBRATION.upright],
  [CALIBRATION.upright, CALIBRATION.upright + CALIBRATION.slump],
  [CALIBRATION.upright + CALIBRATION.slump, CALIBRATION.upright + CALIBRATION.slump + CALIBRATION.chin],
];

declare global {
  /** The film's own clock, s since the camera was opened: a busy machine plays it more slowly than the time goes by. */
  var filmAt: () => number;
}

/** From now on the page knows how far the film is. */
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

/** Waits until the film has been played for `moment` s; returns how far it is, and leaves `filmAt` in the page. */
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

/** Waits until the film, which is played over and over, is in the first `latest` of its `length` seconds. */
export async function untilFilmBegins(page: Page, length: number, latest: number): Promise<void> {
  const now = await untilFilm(page, 0);
  if (now % length > latest) await untilFilm(page, Math.ceil(now / length) * length);
}

/** These scenes and nothing else. */
export async function filmOfScenes(scenes: readonly Scene[]): Promise<Film> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-film-'));
  const path = join(folder, 'camera.mjpeg');
  // Some hundred megabytes: gone as well when whoever wanted them is interrupted.
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

/** Somebody calibrating as the guide asks, then `after`. */
export async function filmOf(after: readonly Promise<Scene>[]): Promise<Film> {
  const { upright, slump, chin } = CALIBRATION;
  const poses = [sampleScene('upright', upright), sampleScene('slump', slump), sampleScene('chin', chin)];
  return filmOfScenes(await Promise.all([...poses, ...after]));
}
