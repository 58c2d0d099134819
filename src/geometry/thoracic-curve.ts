import { backOf } from './contour/back.ts';
import { bendBetween, isSeen } from './contour/stretch.ts';
import { withStated } from './estimate.ts';
import { type Measure, unknown } from './metric.ts';
import { STATED_ERRORS } from './stated-errors.ts';
import { familyOf, type Subject } from './subject.ts';

/**
 * Heights of back.ts. The chord from the neck to T6 stands for the tangent at T1, the one about T12 for the lower: as far
 * apart as they are, their angle turns by one degree for each of the T1-T12 angle [lab].
 */
const UPPER = [1, 0.64] as const;
const LOWER = [0.46, 0.2] as const;
/**
 * The muscle between neck and shoulder makes the outline steeper than the spine, more so with the arms reaching forward
 * on a table, and then people differ more (deg, mean and added standard deviation) [lab].
 */
const MUSCLE = { standing: { mean: 6, spread: 0 }, sitting: { mean: 11, spread: 4 } } as const;

/** Rounding of the upper back at the surface, T1 to T12, deg. Side view with the outline of the back. Not an X-ray angle. */
export function thoracicCurve(subject: Subject): Measure {
  if (familyOf(subject) !== 'side') return unknown('wrong view');
  const back = backOf(subject.pose, subject.facing.yaw);
  if (typeof back === 'string') return unknown(back);
  const why = isSeen(back, LOWER[1], UPPER[0]);
  if (why !== null) return unknown(why);
  const { angle, noise } = bendBetween(back, UPPER, LOWER);
  const { mean, spread } = back.sitting ? MUSCLE.sitting : MUSCLE.standing;
  return {
    value: angle - mean,
    sigma: Math.hypot(withStated(noise, STATED_ERRORS.thoracicCurve.side), spread),
    unit: 'deg',
  };
}
