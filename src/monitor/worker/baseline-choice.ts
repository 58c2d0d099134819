import type { Baseline } from '../../geometry/baseline.ts';
import type { Reading } from '../../geometry/reading.ts';
import { fittingBaseline, followView, type OtherView } from '../choose-baseline.ts';
import type { CameraIdentity } from '../protocol.ts';
import type { SessionBaselines } from './session-baselines.ts';

/** The baseline in use. The rules are in choose-baseline.ts; this applies them to the baselines of the session and keeps the choice. */
export interface BaselineChoice {
  readonly current: Baseline | null; // null: not calibrated
  /** Uses this one from now on: it is new, or was adapted to a moved chair. */
  use(baseline: Baseline): void;
  /** The person chose the baseline with this id, or with null the best match. It counts from the next `select` on. */
  choose(id: string | null): void;
  /** Chooses among what is kept for this camera. */
  select(baselines: SessionBaselines, camera: CameraIdentity): Promise<void>;
  /** Notes the view of a reading. Answers how to change to the baseline of another view that has lasted; null: stay. */
  follow(reading: Reading, baselines: SessionBaselines, camera: CameraIdentity): (() => Promise<void>) | null;
  /** Everything was deleted. */
  forget(): void;
}

export function createBaselineChoice(): BaselineChoice {
  let current: Baseline | null = null;
  let chosen: string | null = null; // id; null: the best match
  let other: OtherView | null = null; // null: the baseline's view

  return {
    get current() {
      return current;
    },
    use(baseline) {
      current = baseline;
    },
    choose(id) {
      chosen = id;
    },
    async select(baselines, camera) {
      const fitting = fittingBaseline(await baselines.all(), camera, null, chosen);
      current = fitting;
      // Records of earlier versions have no name. It is added while their id still matches.
      if (fitting && fitting.cameraName === undefined && camera.label !== '') {
        current = { ...fitting, cameraName: camera.label };
        await baselines.save(current);
      }
    },
    follow(reading, baselines, camera) {
      const followed = current && followView(other, reading, current);
      other = followed?.other ?? null;
      if (followed?.stays !== true) return null;
      const { view } = reading;
      return async () => {
        const fitting = fittingBaseline(await baselines.all(), camera, view, null);
        if (fitting?.view === view) current = fitting;
      };
    },
    forget() {
      current = null;
    },
  };
}
