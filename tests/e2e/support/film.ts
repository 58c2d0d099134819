import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleScene, writeFakeCamera, type Scene } from '../../support/fake-camera.ts';

/** What the camera shows, on disk until `remove`. */
export interface Film {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * The camera plays from its start when it is opened, whatever the page asks for. The guide gives each pose five (upright)
 * or four seconds to be taken and four to be held; begun at `BEGIN`, give or take two seconds, every hold lies within
 * its pose: upright 19-23 s, slump 27-31 s, chin forward 35-39 s.
 */
export const BEGIN = 14; // s into the film
const CALIBRATION = { upright: 25, slump: 8.5, chin: 8.5 } as const; // s

/** Somebody calibrating as the guide asks, then `after`. */
export async function filmOf(after: readonly Promise<Scene>[]): Promise<Film> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-film-'));
  const path = join(folder, 'camera.mjpeg');
  const { upright, slump, chin } = CALIBRATION;
  const poses = [sampleScene('upright', upright), sampleScene('slump', slump), sampleScene('chin', chin)];
  await writeFakeCamera(path, await Promise.all([...poses, ...after]));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
