import { createCanvas } from '@napi-rs/canvas';
import type { TurnablePoseEstimator } from '../../src/pose/estimator.ts';
import {
  findPlacing,
  type FoundPlacing,
  type WantedPlacing,
} from '../../src/features/snapshot/pure/level/find-placing.ts';
import { isTurned, turningOf, type Turning } from '../../src/features/snapshot/pure/level/turning.ts';
import { SNAPSHOT_SIDE } from '../../src/features/snapshot/pure/picture-file/picture-check.ts';
import type { Picture } from '../../src/base/picture.ts';
import { degrees, type Degrees } from '../../src/base/units.ts';

/** A picture laid as it is measured. */
export interface UprightPicture<P extends Picture> {
  readonly picture: P;
  readonly found: FoundPlacing;
  readonly turning: Turning; // from the picture that came
}

/** As the app lays a picture: heads up, level where the room shows what is upright, or as `wanted`. */
export async function uprightPicture<P extends Picture & { readonly lean?: Degrees | null }>(
  estimator: TurnablePoseEstimator,
  picture: P,
  wanted: WantedPlacing | null = null,
): Promise<UprightPicture<P>> {
  const found = await findPlacing(picture, (one, turn) => estimator.bodies(one, turn), wanted, picture.lean ?? null);
  const turning = turningOf(
    picture,
    isTurned(found.placing) ? found.placing : { turn: degrees(0), mirrored: false },
    SNAPSHOT_SIDE,
  );
  if (!isTurned(found.placing)) return { picture, found, turning };
  const { width, height } = picture;
  const before = createCanvas(width, height);
  const pixels = before.getContext('2d').createImageData(width, height);
  pixels.data.set(picture.data);
  before.getContext('2d').putImageData(pixels, 0, 0);
  const { size, matrix } = turning;
  const context = createCanvas(size.width, size.height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'gray';
  context.fillRect(0, 0, size.width, size.height);
  context.setTransform(...matrix);
  context.drawImage(before, 0, 0);
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return { picture: { ...picture, data, ...size }, found, turning };
}
