import type { Baseline } from '../../geometry/baseline.ts';
import type { Millis } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import { begin, isUpright, retry, take, type Calibrator } from '../calibration-steps.ts';
import type { CalibrationAsk, CalibrationProgress } from '../protocol.ts';

/** The calibration under way, if any, fed by the same looks that are watched. */
export interface Calibration {
  readonly eager: boolean; // it wants every picture analysed
  readonly outline: boolean; // and the outline of the back now and then
  begin(ask: CalibrationAsk, cameraId: string): void;
  retry(): void;
  cancel(): void;
  /** One look; `pose` is null when nobody was seen. */
  take(at: Millis, pose: Pose | null): void;
}

export function createCalibration(
  tell: (progress: CalibrationProgress) => void,
  onDone: (baseline: Baseline, replaces: string | null) => void,
): Calibration {
  let running: { calibrator: Calibrator; readonly replaces: string | null } | null = null;

  return {
    get eager() {
      return running !== null && !running.calibrator.refused;
    },
    get outline() {
      return running !== null && isUpright(running.calibrator);
    },
    begin({ steps, name, desk, replaces }, cameraId) {
      const id = replaces ?? crypto.randomUUID();
      running = { calibrator: begin(steps, { id, name, cameraId, desk }), replaces };
    },
    retry() {
      if (running) running.calibrator = retry(running.calibrator);
    },
    cancel() {
      running = null;
    },
    take(at, pose) {
      if (!running) return;
      const { calibrator, progress } = take(running.calibrator, at, pose);
      running.calibrator = calibrator;
      if (!progress) return;
      if (progress.phase === 'done') {
        const { replaces } = running;
        running = null;
        onDone(progress.baseline, replaces);
      }
      tell(progress);
    },
  };
}
