import { millis } from '../../src/base/units.ts';
import type { Picture } from '../../src/base/picture.ts';
import { PoseError, type PoseEstimator } from '../../src/pose/estimator.ts';
import type { Pose } from '../../src/pose/pose.ts';
import { meanLight, toThumbnail } from '../../src/camera/pure/thumbnail.ts';
import { sayThrown } from '../../src/ui/troubles/say-trouble.ts';
import { FileError, readPicture } from '../node/picture.ts';

/** What became of one file. */
export type Looked =
  | { readonly kind: 'person'; readonly file: string; readonly pose: Pose; readonly filePixels: number } // file pixels per pose pixel
  | { readonly kind: 'nobody'; readonly file: string }
  | { readonly kind: 'error'; readonly file: string; readonly why: string }; // why: one sentence

/** One answer for everything that can go wrong with a file: the rest throws. */
async function orWhy(file: string, looking: () => Promise<Looked>): Promise<Looked> {
  try {
    return await looking();
  } catch (error) {
    if (error instanceof PoseError) return { kind: 'error', file, why: sayThrown(error) };
    if (error instanceof FileError) return { kind: 'error', file, why: error.message };
    throw error;
  }
}

/** Every picture stands alone: nobody is followed from one to the next. `file` names it. */
export const lookAtPicture = (
  estimator: PoseEstimator,
  file: string,
  picture: Picture & { readonly filePixels?: number },
  silhouette: boolean,
): Promise<Looked> =>
  orWhy(file, async () => {
    estimator.reset();
    const sighting = await estimator.estimate(picture, millis(0), { presence: true, silhouette });
    return sighting.kind === 'person'
      ? {
          kind: 'person',
          file,
          pose: { ...sighting.pose, light: meanLight(toThumbnail(picture)) },
          filePixels: picture.filePixels ?? 1,
        }
      : { kind: 'nobody', file };
  });

/** The picture in a file, by itself. */
export const look = (estimator: PoseEstimator, file: string, silhouette = true): Promise<Looked> =>
  orWhy(file, async () => lookAtPicture(estimator, file, await readPicture(file), silhouette));
