import { reasonOf } from '../../base/reason.ts';
import type { Millis } from '../../base/units.ts';
import type { Picture } from '../../base/picture.ts';
import type { EstimateRequest, BackendName, LoadProgress, PoseEstimator } from '../../pose/estimator.ts';
import type { Sighting } from '../../pose/pose.ts';
import type { EngineNote } from '../protocol.ts';

/** Makes an estimator; `backend` is set when a particular one must be used. */
export type OpenEstimator = (
  backend: BackendName | null,
  onProgress: (progress: LoadProgress) => void,
) => Promise<PoseEstimator>;

export interface Engine {
  readonly estimator: PoseEstimator;
  estimate(picture: Picture, at: Millis, ask: EstimateRequest): Promise<Sighting>;
  /** Lets the graphics hardware compete, once, on this picture; it takes over where it is faster and right. */
  improve(picture: Picture): Promise<void>;
  dispose(): void;
}

/**
 * An estimator that outlives its backend: a failed run (a lost WebGL context, most often) is tried once more on a
 * fresh WASM one. Fails only when that fails too.
 */
export async function openEngine(
  open: OpenEstimator,
  onProgress: (progress: LoadProgress) => void,
  onChange: (estimator: PoseEstimator, note: EngineNote) => void,
): Promise<Engine> {
  let estimator = await open(null, onProgress);
  return {
    get estimator() {
      return estimator;
    },
    async estimate(picture, at, ask) {
      try {
        return await estimator.estimate(picture, at, ask);
      } catch (failure) {
        estimator.dispose();
        estimator = await open('wasm', onProgress);
        onChange(estimator, { kind: 'restarted', detail: reasonOf(failure) });
        return estimator.estimate(picture, at, { ...ask, presence: true });
      }
    },
    async improve(picture) {
      const before = estimator.backend;
      await estimator.improve?.(picture);
      if (estimator.backend !== before) onChange(estimator, { kind: 'faster' });
    },
    dispose: () => estimator.dispose(),
  };
}
