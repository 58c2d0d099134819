import { judgeCalibration, type CalibrationAbout } from '../geometry/calibration/calibration.ts';
import { isSetBack } from '../base/clock.ts';
import { millis, seconds, type Millis } from '../base/units.ts';
import type { Pose } from '../pose/pose.ts';
import type { CalibrationProgress, CalibrationStep, Refusal } from './protocol.ts';

/** Time to read the instruction and move. With the hold, three poses take about 25 s. [H] */
const PREPARE: Record<CalibrationStep, Millis> = { upright: seconds(5), slump: seconds(4), chinForward: seconds(4) };
const HOLD = seconds(4);
/** A hold with fewer pictures is refused. [H] */
const FEWEST_POSES = 3;

/** A calibration in progress. The collected poses exist only here. */
export interface Calibrator {
  readonly about: Omit<CalibrationAbout, 'at'>;
  readonly steps: readonly CalibrationStep[];
  readonly index: number; // which of the steps
  readonly since: Millis | null; // epoch, when this step began; null: before its first picture
  readonly refused: boolean; // the step was refused and can be tried again
  readonly held: Readonly<Record<CalibrationStep, readonly Pose[]>>;
}

export const beginCalibration = (
  steps: readonly CalibrationStep[],
  about: Omit<CalibrationAbout, 'at'>,
): Calibrator => ({
  about,
  steps,
  index: 0,
  since: null,
  refused: false,
  held: { upright: [], slump: [], chinForward: [] },
});

/** Whether the current step is the upright: only then is the outline needed, because later curves are compared with its curves. */
export const isHoldingUpright = (calibrator: Calibrator): boolean =>
  !calibrator.refused && stepOf(calibrator) === 'upright';

/** Restarts the refused step. */
export const retryStep = (calibrator: Calibrator): Calibrator => {
  const step = stepOf(calibrator);
  return { ...calibrator, since: null, refused: false, held: { ...calibrator.held, [step]: [] } };
};

/** Advances the calibration by one instant. `at`: epoch, the clock; when it was set back the step begins anew. `pose` is null when nobody was seen. */
export function stepCalibration(
  given: Calibrator,
  at: Millis,
  pose: Pose | null,
): { calibrator: Calibrator; progress: CalibrationProgress | null } {
  if (given.refused) return { calibrator: given, progress: null };
  const calibrator = given.since !== null && isSetBack(given.since, at) ? retryStep(given) : given;
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
