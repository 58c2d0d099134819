import { signal } from '@preact/signals';
import type { Baseline } from '../geometry/baseline.ts';
import type { CalibrationProgress, CalibrationStep } from '../monitor/protocol.ts';
import type { CalibrationState } from './state.ts';

/** Creates `AppState.calibration`. The functions beside `state` are its only writers. */
export function createCalibrationState() {
  const baseline = signal<{ readonly id: string; readonly name: string } | null>(null);
  const baselines = signal<readonly Baseline[]>([]);
  const progress = signal<CalibrationProgress | null>(null);
  const steps = signal<readonly CalibrationStep[]>([]);

  const state: CalibrationState = { baseline, baselines, progress, steps };
  return {
    state,
    /** The monitor compares with this baseline; null: with none. */
    baselineInUse(used: { readonly id: string; readonly name: string } | null) {
      baseline.value = used;
    },
    /** `kept`: all stored baselines, newest first. */
    baselinesRead(kept: readonly Baseline[]) {
      baselines.value = kept;
    },
    /** The person asked for a calibration with these steps. */
    asked(wanted: readonly CalibrationStep[]) {
      steps.value = wanted;
    },
    progressed(to: CalibrationProgress) {
      progress.value = to;
    },
    /** The calibration was cancelled, or its result was closed. */
    ended() {
      progress.value = null;
    },
  };
}
export type CalibrationWriter = ReturnType<typeof createCalibrationState>;
