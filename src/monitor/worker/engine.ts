import type { Millis } from '../../base/units.ts';
import type { Picture } from '../../base/picture.ts';
import type { EstimateRequest, BackendName, LoadProgress, PoseEstimator } from '../../pose/estimator.ts';
import type { Sighting } from '../../pose/pose.ts';
import type { EngineNote } from '../protocol.ts';

/** Creates an estimator. `backend`: the one to use; null: the estimator chooses. */
export type OpenEstimator = (
  backend: BackendName | null,
  onProgress: (progress: LoadProgress) => void,
) => Promise<PoseEstimator>;

export interface Engine {
  readonly estimator: PoseEstimator;
  estimate(picture: Picture, at: Millis, ask: EstimateRequest): Promise<Sighting>;
  /** Tries WebGL once, on this picture, and switches to it when it is faster and finds the same points. */
  improve(picture: Picture): Promise<void>;
  dispose(): void;
}

/**
 * An estimator that survives the loss of its backend: a failed run (mostly a lost WebGL context) is repeated on a new
 * WASM estimator. Rejects only when that fails too.
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
      } catch {
        const failed = estimator.backend;
        estimator.dispose();
        estimator = await open('wasm', onProgress);
        onChange(estimator, { kind: 'restarted', failed });
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
