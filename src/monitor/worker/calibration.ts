import type { Baseline } from '../../geometry/baseline.ts';
import type { Millis } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import {
  beginCalibration,
  isHoldingUpright,
  retryStep,
  stepCalibration,
  type Calibrator,
} from '../calibration-steps.ts';
import type { CalibrationAsk, CalibrationProgress, CameraIdentity } from '../protocol.ts';

/** The current calibration, if any. It uses the same frames as watching. */
export interface Calibration {
  readonly eager: boolean; // every picture should be analysed
  readonly outline: boolean; // the outline of the back is needed now and then
  begin(ask: CalibrationAsk, camera: CameraIdentity): void;
  retry(): void;
  cancel(): void;
  /** Adds one frame. `at`: epoch; `pose` is null when nobody was seen. */
  step(at: Millis, pose: Pose | null): void;
}

export function createCalibration(
  onProgress: (progress: CalibrationProgress) => void,
  onDone: (baseline: Baseline, replaces: string | null) => void,
): Calibration {
  let running: { calibrator: Calibrator; readonly replaces: string | null } | null = null;

  return {
    get eager() {
      return running !== null && !running.calibrator.refused;
    },
    get outline() {
      return running !== null && isHoldingUpright(running.calibrator);
    },
    begin({ steps, name, desk, replaces }, camera) {
      const id = replaces ?? crypto.randomUUID();
      running = {
        calibrator: beginCalibration(steps, { id, name, cameraId: camera.id, cameraName: camera.label, desk }),
        replaces,
      };
    },
    retry() {
      if (running) running.calibrator = retryStep(running.calibrator);
    },
    cancel() {
      running = null;
    },
    step(at, pose) {
      if (!running) return;
      const { calibrator, progress } = stepCalibration(running.calibrator, at, pose);
      running.calibrator = calibrator;
      if (!progress) return;
      if (progress.phase === 'done') {
        const { replaces } = running;
        running = null;
        onDone(progress.baseline, replaces);
      }
      onProgress(progress);
    },
  };
}
