import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { sampleScene, writeFakeCamera, type Scene } from '../../support/fake-camera.ts';

/** What the camera shows, on disk until `remove`. */
export interface Film {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * The camera plays from its start when it is opened, whatever the page asks for. The guide gives each pose five (upright)
 * or four seconds to be taken and four to be held. Begun at `BEGIN`, one second early or three late (a busy machine is
 * late with every step), each hold lies within its pose: upright until 25 s, slump until 33.3 s, chin until 42.3 s.
 */
export const BEGIN = 13.5; // s into the film: holds from 18.5, 26.5 and 34.5 s, four seconds each
const CALIBRATION = { upright: 25, slump: 8.3, chin: 9 } as const; // s

/** Waits until the film, which is played over and over, is in the first `latest` of its `length` seconds. `began`: on the page's clock, ms. */
export const untilFilmBegins = (page: Page, began: number, length: number, latest: number): Promise<void> =>
  page.evaluate(
    (began, length, latest) =>
      new Promise<void>((resolve) => {
        const into = (performance.now() - began) % length;
        if (into <= latest) resolve();
        else setTimeout(resolve, length - into);
      }),
    began,
    length * 1000,
    latest * 1000,
  );

/** These scenes and nothing else. */
export async function filmOfScenes(scenes: readonly Scene[]): Promise<Film> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-film-'));
  const path = join(folder, 'camera.mjpeg');
  await writeFakeCamera(path, scenes);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Somebody calibrating as the guide asks, then `after`. */
export async function filmOf(after: readonly Promise<Scene>[]): Promise<Film> {
  const { upright, slump, chin } = CALIBRATION;
  const poses = [sampleScene('upright', upright), sampleScene('slump', slump), sampleScene('chin', chin)];
  return filmOfScenes(await Promise.all([...poses, ...after]));
}
