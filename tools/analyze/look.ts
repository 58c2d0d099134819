import { millis } from '../../src/geometry/units.ts';
import { PoseError, type Picture, type Pose, type PoseEstimator } from '../../src/pose/index.ts';
import { PictureError, readPicture } from '../node/picture.ts';

/** What became of one file. */
export type Looked =
  | { readonly kind: 'person'; readonly file: string; readonly pose: Pose; readonly filePixels: number } // file pixels per pose pixel
  | { readonly kind: 'nobody'; readonly file: string }
  | { readonly kind: 'error'; readonly file: string; readonly why: string }; // why: one sentence

/** Mean luminance, 0-1 (Rec. 601), of every eighth pixel. */
function lightOf({ data }: Picture): number {
  let [total, count] = [0, 0];
  for (let at = 0; at + 2 < data.length; at += 32) {
    total += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    count += 1;
  }
  return count === 0 ? 0 : total / count / 255;
}

/** Every picture stands alone: nobody is followed from one to the next. */
export async function look(estimator: PoseEstimator, file: string): Promise<Looked> {
  try {
    const picture = await readPicture(file);
    estimator.reset();
    const sighting = await estimator.estimate(picture, millis(0), { presence: true, silhouette: true });
    return sighting.kind === 'person'
      ? { kind: 'person', file, pose: { ...sighting.pose, light: lightOf(picture) }, filePixels: picture.filePixels }
      : { kind: 'nobody', file };
  } catch (error) {
    if (error instanceof PictureError || error instanceof PoseError) return { kind: 'error', file, why: error.message };
    throw error;
  }
}
