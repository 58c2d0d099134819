import type { Millis } from '../../../base/units.ts';
import { PoseError, type PoseEstimator } from '../../../pose/index.ts';
import type { Picture } from '../../../base/picture.ts';
import type { EstimateRequest as Spend } from '../../../pose/estimator.ts';
import type { Sighting } from '../../../pose/pose.ts';
import { PictureError } from '../pure/picture-file/picture-check.ts';
import { meanLight } from '../../../camera/pure/brightness.ts';
import { toThumbnail } from '../../../camera/pure/thumbnail.ts';
import type { Answer, Ask } from '../protocol.ts';
import { decode } from './decode.ts';
import { pixelsOf } from './pixels.ts';

const NO_NETWORKS =
  'The part that finds people in pictures could not be loaded. Check the connection, reload the page and try again.';
const NO_MEMORY = 'There was not enough memory left for this picture. Close other tabs or programs and try again.';

/** Answers one ask after another, with networks that are loaded for the first of them. Never throws. */
export function createLooker(openEstimator: () => Promise<PoseEstimator>) {
  let opening: Promise<PoseEstimator> | null = null;
  let followed = false; // whether the last picture was one of a camera that goes on

  /** Networks that failed once are built anew: memory may have run out, or the browser reclaimed it. */
  const estimate = async (picture: Picture, at: Millis, spend: Spend): Promise<Sighting> => {
    for (let attempt = 0; ; attempt++) {
      opening ??= openEstimator();
      const current = opening;
      try {
        const estimator = await current;
        if (!followed) estimator.reset(); // every picture stands alone
        return await estimator.estimate(picture, at, spend);
      } catch (failure) {
        opening = null;
        void current.then(
          (estimator) => estimator.dispose(),
          () => undefined, // it never came to be
        );
        const isWorthAnother = failure instanceof PoseError && failure.kind === 'inference' && attempt === 0;
        if (!isWorthAnother) throw failure;
      }
    }
  };

  const look = async (file: Blob, fallback: Millis): Promise<Answer> => {
    followed = false;
    const { canvas, context, at } = await decode(file);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    const taken = at ?? fallback;
    const sighting = await estimate(pixels, taken, { presence: true, silhouette: true });
    if (sighting.kind === 'nobody') return { kind: 'nobody' };
    const pose = { ...sighting.pose, light: meanLight(toThumbnail(pixels)) };
    return { kind: 'person', pose, at: taken, picture: canvas.transferToImageBitmap() };
  };

  const guide = async (frame: ImageBitmap, at: Millis): Promise<Answer> => {
    const pixels = pixelsOf(frame);
    const sighting = await estimate(pixels, at, { presence: true, silhouette: false });
    followed = true;
    const light = meanLight(toThumbnail(pixels));
    return { kind: 'seen', at, light, pose: sighting.kind === 'person' ? { ...sighting.pose, light } : null };
  };

  return async (ask: Ask): Promise<Answer> => {
    try {
      switch (ask.kind) {
        case 'look':
          return await look(ask.picture, ask.at);
        case 'show':
          return { kind: 'shown', picture: (await decode(ask.picture)).canvas.transferToImageBitmap() };
        case 'guide':
          return await guide(ask.frame, ask.at);
      }
    } catch (failure) {
      return { kind: 'failed', why: sentenceOf(failure) };
    }
  };
}

function sentenceOf(failure: unknown): string {
  if (failure instanceof PictureError) return failure.message;
  if (failure instanceof PoseError) return failure.kind === 'inference' ? NO_MEMORY : NO_NETWORKS;
  if (failure instanceof RangeError || failure instanceof DOMException) return NO_MEMORY; // no such canvas can be had
  throw failure;
}
