import { openPose } from '../node/pose.ts';
import { FileError, readPicture } from '../node/picture.ts';
import { millis } from '../../src/base/units.ts';
import type { Sighting } from '../../src/pose/pose.ts';
import type { Frame } from './sequence.ts';

/** What each frame's picture shows, in their order; null where a picture cannot be read, which `complain` is told. */
export async function lookAt(
  frames: readonly Frame[],
  complain: (file: string, why: string) => void,
): Promise<readonly (Sighting | null)[]> {
  const estimator = await openPose();
  const sightings: (Sighting | null)[] = [];
  try {
    for (const { file, t } of frames) {
      try {
        const picture = await readPicture(file);
        const ask = { presence: true, silhouette: false, face: true };
        sightings.push(await estimator.estimate(picture, millis(t * 1000), ask));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        complain(file, error.message);
        sightings.push(null);
      }
    }
  } finally {
    estimator.dispose();
  }
  return sightings;
}

/** The same sighting at another time. */
export function at(sighting: Sighting, t: number): Sighting {
  const time = millis(Math.round(t * 1000));
  return sighting.kind === 'nobody'
    ? { kind: 'nobody', at: time }
    : { kind: 'person', pose: { ...sighting.pose, at: time } };
}
