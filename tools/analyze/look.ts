import { millis } from '../../src/base/units.ts';
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

/** Every picture stands alone: nobody is followed from one to the next. */
export async function look(estimator: PoseEstimator, file: string): Promise<Looked> {
  try {
    const picture = await readPicture(file);
    estimator.reset();
    const sighting = await estimator.estimate(picture, millis(0), { presence: true, silhouette: true });
    return sighting.kind === 'person'
      ? {
          kind: 'person',
          file,
          pose: { ...sighting.pose, light: meanLight(toThumbnail(picture)) },
          filePixels: picture.filePixels,
        }
      : { kind: 'nobody', file };
  } catch (error) {
    if (error instanceof PoseError) return { kind: 'error', file, why: sayThrown(error) };
    if (error instanceof FileError) return { kind: 'error', file, why: error.message };
    throw error;
  }
}
