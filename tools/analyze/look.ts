import { millis } from '../../src/base/units.ts';
import type { Picture } from '../../src/base/picture.ts';
import type { ImagePoint } from '../../src/base/points.ts';
import type { FoundPlacing, WantedPlacing } from '../../src/features/snapshot/pure/level/find-placing.ts';
import { withRims } from '../../src/geometry/outline/rims.ts';
import { WAYS_OF_LOOKING } from '../../src/pose/live-points.ts';
import { PoseError, type PoseEstimator, type TurnablePoseEstimator } from '../../src/pose/estimator.ts';
import type { Pose } from '../../src/pose/pose.ts';
import { meanLight, toThumbnail } from '../../src/camera/pure/thumbnail.ts';
import { sayThrown } from '../../src/ui/troubles/say-trouble.ts';
import { FileError, readPicture } from '../node/picture.ts';
import { uprightPicture } from './upright.ts';

/** What became of one file. */
export type Looked =
  | { readonly kind: 'person'; readonly file: string; readonly pose: Pose; readonly filePixels: number } // file pixels per pose pixel
  | { readonly kind: 'nobody'; readonly file: string }
  | LookFault;

interface LookFault {
  readonly kind: 'error';
  readonly file: string;
  readonly why: string; // one sentence
}

/** One answer for everything that can go wrong with a file: the rest throws. */
async function orWhy<Answer>(file: string, looking: () => Promise<Answer>): Promise<Answer | LookFault> {
  try {
    return await looking();
  } catch (error) {
    if (error instanceof PoseError) return { kind: 'error', file, why: sayThrown(error) };
    if (error instanceof FileError) return { kind: 'error', file, why: error.message };
    throw error;
  }
}

/**
 * Every picture stands alone: nobody is followed from one to the next. `file` names it. Without a silhouette it is looked at as a
 * camera's are, of somebody who holds still: once in each way.
 */
export const lookAtPicture = (
  estimator: PoseEstimator,
  file: string,
  picture: Picture & { readonly filePixels?: number },
  silhouette: boolean,
): Promise<Looked> =>
  orWhy(file, async (): Promise<Looked> => {
    estimator.reset();
    const last = silhouette ? 0 : WAYS_OF_LOOKING.length - 1;
    const lookedAt = (turn: number) =>
      estimator.estimate(picture, millis(0), { presence: turn === 0, silhouette, face: turn === last });
    for (let turn = 0; turn < last; turn++) await lookedAt(turn);
    const sighting = await lookedAt(last);
    return sighting.kind === 'person'
      ? {
          kind: 'person',
          file,
          pose: withRims({ ...sighting.pose, light: meanLight(toThumbnail(picture)) }, picture),
          filePixels: picture.filePixels ?? 1,
        }
      : { kind: 'nobody', file };
  });

/** The picture in a file, by itself. */
export const look = (estimator: PoseEstimator, file: string, silhouette = true): Promise<Looked> =>
  orWhy(file, async () => lookAtPicture(estimator, file, await readPicture(file), silhouette));

/** A person in a picture that was laid as the app lays a snapshot. */
export interface LaidPerson extends Extract<Looked, { readonly kind: 'person' }> {
  readonly found: FoundPlacing;
  readonly toFile: (point: ImagePoint) => ImagePoint; // from the pose's pixels to the file's own
}

/** `wanted`: how the person says that it lies; null: heads up, level where the room shows what is upright. */
export const lookUpright = (
  estimator: TurnablePoseEstimator,
  file: string,
  wanted: WantedPlacing | null,
): Promise<LaidPerson | Exclude<Looked, { readonly kind: 'person' }>> =>
  orWhy(file, async () => {
    const { picture, found, turning } = await uprightPicture(estimator, await readPicture(file), wanted);
    const looked = await lookAtPicture(estimator, file, picture, true);
    if (looked.kind !== 'person') return looked;
    const toFile = (point: ImagePoint): ImagePoint => {
      const { x, y } = turning.original(point);
      return { x: x * picture.filePixels, y: y * picture.filePixels };
    };
    return { ...looked, found, toFile };
  });
