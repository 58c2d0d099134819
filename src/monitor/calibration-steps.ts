import { judgeCalibration, type CalibrationAbout } from '../geometry/calibration/calibration.ts';
import { millis, seconds, type Millis } from '../base/units.ts';
import type { Pose } from '../pose/pose.ts';
import type { CalibrationProgress, CalibrationStep, Refusal } from './protocol.ts';

/** Reading the sentence and moving takes longer than holding still; three poses come to about 25 s. [H] */
const PREPARE: Record<CalibrationStep, Millis> = { upright: seconds(5), slump: seconds(4), chinForward: seconds(4) };
const HOLD = seconds(4);
/** Fewer pictures than this in a hold say too little. [H] */
const FEWEST_POSES = 3;

/** A calibration under way. Poses live here and nowhere else, and go with it. */
export interface Calibrator {
  readonly about: Omit<CalibrationAbout, 'at'>;
  readonly steps: readonly CalibrationStep[];
  readonly index: number; // which of the steps
  readonly since: Millis | null; // epoch, when this step began; null: waits for its first picture
  readonly refused: boolean; // the step waits to be tried again or skipped
  readonly held: Readonly<Record<CalibrationStep, readonly Pose[]>>;
}

export const begin = (steps: readonly CalibrationStep[], about: Omit<CalibrationAbout, 'at'>): Calibrator => ({
  about,
  steps,
  index: 0,
  since: null,
  refused: false,
  held: { upright: [], slump: [], chinForward: [] },
});

/** Whether the upright is being held or comes next: its curves of the back are what later ones are compared with. */
export const isUpright = (calibrator: Calibrator): boolean => !calibrator.refused && stepOf(calibrator) === 'upright';

/** Tries the refused step once more from its start. */
export const retry = (calibrator: Calibrator): Calibrator => {
  const step = stepOf(calibrator);
  return { ...calibrator, since: null, refused: false, held: { ...calibrator.held, [step]: [] } };
};

/** One instant of the calibration; `pose` is null when nobody was seen. Pure: `at` is the clock. */
export function take(
  calibrator: Calibrator,
  at: Millis,
  pose: Pose | null,
): { calibrator: Calibrator; progress: CalibrationProgress | null } {
  if (calibrator.refused) return { calibrator, progress: null };
  const step = stepOf(calibrator);
  const since = calibrator.since ?? at;
  const running = { ...calibrator, since };
  const elapsed = at - since;
  if (elapsed < PREPARE[step]) return { calibrator: running, progress: preparing(step, PREPARE[step] - elapsed) };
  const held = pose ? { ...running.held, [step]: [...running.held[step], pose] } : running.held;
  const holding = { ...running, held };
  const left = PREPARE[step] + HOLD - elapsed;
  if (left > 0) {
    return { calibrator: holding, progress: { phase: 'hold', step, secondsLeft: Math.ceil(left / 1000) } };
  }
  return held[step].length < FEWEST_POSES ? refuse(holding, 'hardlySeen') : finishStep(holding, at);
}

const refuse = (calibrator: Calibrator, fault: Refusal): { calibrator: Calibrator; progress: CalibrationProgress } => ({
  calibrator: { ...calibrator, refused: true },
  progress: { phase: 'refused', step: stepOf(calibrator), fault },
});

function finishStep(calibrator: Calibrator, at: Millis): { calibrator: Calibrator; progress: CalibrationProgress } {
  const { held, steps, index } = calibrator;
  const verdict = judgeCalibration(
    { upright: held.upright, slump: orNone(held.slump), chinForward: orNone(held.chinForward) },
    { ...calibrator.about, at },
  );
  if (!verdict.ok) return refuse(calibrator, verdict.fault);
  const next = steps[index + 1];
  if (next === undefined) return { calibrator, progress: { phase: 'done', baseline: verdict.baseline } };
  return {
    calibrator: { ...calibrator, index: index + 1, since: null, refused: false },
    progress: preparing(next, PREPARE[next]),
  };
}

const orNone = (poses: readonly Pose[]) => (poses.length > 0 ? poses : null);

const preparing = (step: CalibrationStep, left: number): CalibrationProgress => ({
  phase: 'prepare',
  step,
  secondsLeft: Math.ceil(millis(left) / 1000),
});

function stepOf(calibrator: Calibrator): CalibrationStep {
  const step = calibrator.steps[calibrator.index];
  if (step === undefined) throw new Error(`calibration has no step ${calibrator.index} of ${calibrator.steps.length}`);
  return step;
}
