import { degrees, type Degrees, type Millis } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Baseline, Displacement } from '../baseline.ts';
import { gateOf } from '../fit/gates.ts';
import { subjectOf } from '../fit/subject.ts';
import { neckForward } from '../head/head-forward-index.ts';
import { slouched } from '../trunk/trunk-metrics.ts';

/** Where the person sits in one picture, separated from the posture by the fit. */
export interface SeatedPlace extends Displacement {
  readonly at: Millis; // epoch
  readonly slouch: number; // as the measure: 0 upright, 1 slumped, below 0 taller than calibrated
  readonly bad: number; // the larger share of slump and chin-forward: 0 upright, 1 fully
  readonly roll: Degrees; // shoulder line and head together
  readonly misfit: number; // of the points against the body, mean squared residual in standard errors
}

/** Quite another place or size: the gates refuse to compare. */
export interface Elsewhere {
  readonly at: Millis; // epoch
  readonly elsewhere: true;
}

/** Where the person sits, compared with the baseline; null: this picture does not tell, for example of a turned body. */
export function seatedPlaceOf(pose: Pose, baseline: Baseline): SeatedPlace | Elsewhere | null {
  const subject = subjectOf(pose, baseline);
  const gate = gateOf(pose, subject.facing, baseline);
  if (gate === 'camera moved') return { at: pose.at, elsewhere: true };
  if (gate !== null || typeof subject.compared === 'string') return null;
  const { fit, person } = subject.compared;
  const { forward, up, left, roll, sideLean } = fit.posture;
  const slouch = slouched(fit.posture, person);
  const bad = Math.max(slouch, neckForward(subject.compared) / person.chinForward);
  return { at: pose.at, forward, up, left, slouch, bad, roll: degrees(roll + sideLean), misfit: fit.misfit };
}
