import type { Millis } from '../../../base/units.ts';
import { withRims } from '../../../geometry/outline/rims.ts';
import { PoseError, type EstimateRequest, type TurnablePoseEstimator } from '../../../pose/estimator.ts';
import type { Picture } from '../../../base/picture.ts';
import type { Sighting } from '../../../pose/pose.ts';
import { PictureError } from '../pure/picture-file/picture-check.ts';
import { meanLight, toThumbnail } from '../../../camera/pure/thumbnail.ts';
import type { SnapshotFault } from '../pure/fault.ts';
import type { SnapshotAnswer, SnapshotAsk } from '../protocol.ts';
import { findPlacing, type WantedPlacing } from '../pure/level/find-placing.ts';
import { decode, laid, type Decoded } from './decode.ts';

/** Answers asks one after another. The first ask loads the networks. Never throws. */
export function createPictureAnalyser(openEstimator: () => Promise<TurnablePoseEstimator>) {
  let opening: Promise<TurnablePoseEstimator> | null = null;
  let following = false; // the last picture was a frame of a camera that goes on: the same person is followed

  /** Networks that failed once are loaded again: memory may have run out, or the browser reclaimed it. */
  const withEstimator = async <T>(use: (estimator: TurnablePoseEstimator) => Promise<T>): Promise<T> => {
    for (let attempt = 0; ; attempt++) {
      opening ??= openEstimator();
      const current = opening;
      try {
        return await use(await current);
      } catch (failure) {
        opening = null;
        void current.then(
          (estimator) => estimator.dispose(),
          () => undefined, // it was never opened
        );
        const isWorthAnother = failure instanceof PoseError && failure.kind === 'inference' && attempt === 0;
        if (!isWorthAnother) throw failure;
      }
    }
  };

  const estimate = (picture: Picture, at: Millis, wanted: EstimateRequest): Promise<Sighting> =>
    withEstimator((estimator) => {
      if (!following) estimator.reset(); // nobody is followed from one picture to the next
      return estimator.estimate(picture, at, wanted);
    });

  const analyse = async (file: Blob, fallback: Millis, wanted: WantedPlacing | null): Promise<SnapshotAnswer> => {
    following = false;
    const decoded = await decode(file);
    const { width, height } = decoded.canvas;
    const found = await withEstimator((estimator) =>
      findPlacing(pixelsIn(decoded), (picture, turn) => estimator.bodies(picture, turn), wanted, decoded.lean),
    );
    const { canvas, context, at } = laid(decoded, found.placing);
    const pixels = pixelsIn({ canvas, context });
    const taken = at ?? fallback;
    const sighting = await estimate(pixels, taken, { presence: true, silhouette: true });
    if (sighting.kind === 'nobody') return { kind: 'nobody' };
    const pose = withRims({ ...sighting.pose, light: meanLight(toThumbnail(pixels)) }, pixels);
    return {
      kind: 'person',
      pose,
      at: taken,
      picture: canvas.transferToImageBitmap(),
      found,
      decoded: { width, height },
    };
  };

  const guide = async (frame: ImageBitmap, at: Millis): Promise<SnapshotAnswer> => {
    const pixels = pixelsOf(frame);
    const sighting = await estimate(pixels, at, { presence: true, silhouette: false });
    following = true;
    const light = meanLight(toThumbnail(pixels));
    return { kind: 'seen', at, light, pose: sighting.kind === 'person' ? { ...sighting.pose, light } : null };
  };

  return async (ask: SnapshotAsk): Promise<SnapshotAnswer> => {
    try {
      switch (ask.kind) {
        case 'analyse':
          return await analyse(ask.picture, ask.at, ask.wanted);
        case 'decode':
          return {
            kind: 'decoded',
            picture: laid(await decode(ask.picture), ask.placing).canvas.transferToImageBitmap(),
          };
        case 'guide':
          return await guide(ask.frame, ask.at);
      }
    } catch (failure) {
      return { kind: 'failed', fault: faultOf(failure) };
    }
  };
}

const pixelsIn = ({ canvas, context }: Pick<Decoded, 'canvas' | 'context'>): ImageData =>
  context.getImageData(0, 0, canvas.width, canvas.height);

function faultOf(failure: unknown): SnapshotFault {
  if (failure instanceof PictureError) return failure.fault;
  if (failure instanceof PoseError) return { kind: failure.kind === 'inference' ? 'no-memory' : 'no-networks' };
  if (failure instanceof RangeError || failure instanceof DOMException) return { kind: 'no-memory' }; // no such canvas can be had
  throw failure;
}

let context: OffscreenCanvasRenderingContext2D | null = null;

/** The pixels of a camera's frame, which it closes. One canvas serves all frames: several come each second. */
function pixelsOf(frame: ImageBitmap): ImageData {
  try {
    const { width, height } = frame;
    context ??= new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new TypeError('this browser has no 2d canvas in workers');
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    context.drawImage(frame, 0, 0);
    return context.getImageData(0, 0, width, height);
  } finally {
    frame.close();
  }
}
