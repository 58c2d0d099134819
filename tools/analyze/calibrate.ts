import { sayRefusal } from '../../src/features/calibrate/say-refusal.ts';
import { judgeCalibration } from '../../src/geometry/calibration/calibration.ts';
import type { AssumedView } from '../../src/geometry/view.ts';
import type { Baseline } from '../../src/geometry/baseline.ts';
import { millis } from '../../src/base/units.ts';
import type { Pose } from '../../src/pose/pose.ts';
import type { Looked } from './look.ts';

const STEPS = ['upright', 'slump', 'chinForward'] as const;
type Step = (typeof STEPS)[number];

/** A baseline as good as the pictures allow, and what was wrong with those that were left out. */
export interface Calibration {
  readonly baseline: Baseline | null;
  readonly complaints: readonly string[]; // one line each, with the file
}

/** One picture a step, in the order of STEPS. A bad slump or chin-forward is left out; without an upright there is none. */
export function calibrate(looked: readonly Looked[], assumed: AssumedView): Calibration {
  const complaints: string[] = [];
  const poses: Record<Step, readonly Pose[] | null> = { upright: null, slump: null, chinForward: null };
  looked.forEach((look, index) => {
    const step = STEPS[index];
    if (step === undefined) return;
    if (look.kind === 'person') poses[step] = [look.pose];
    else complaints.push(`${look.file}: ${look.kind === 'error' ? look.why : 'No person was found in this picture.'}`);
  });
  for (;;) {
    const { upright, slump, chinForward } = poses;
    if (upright === null) return { baseline: null, complaints };
    const about = { id: 'analyze', name: 'Analyze', cameraId: 'analyze', desk: 'sitting', at: millis(0) } as const;
    const verdict = judgeCalibration({ upright, slump, chinForward }, about, assumed);
    if (verdict.ok) return { baseline: verdict.baseline, complaints };
    complaints.push(
      `${looked[STEPS.indexOf(verdict.step)]?.file ?? ''}: as ${verdict.step} calibration: ${sayRefusal(verdict.fault)}`,
    );
    poses[verdict.step] = null;
  }
}
