import { backOf } from './contour/back.ts';
import { bendBetween, isSeen } from './contour/stretch.ts';
import { withStated } from './estimate.ts';
import { type Measure, unknown } from './metric.ts';
import { STATED_ERRORS } from './stated-errors.ts';
import { familyOf, type Subject } from './subject.ts';

/** Heights of back.ts: chords about T12 and about L5. Their angle turns by `GAIN` for each degree of the T12-L5 angle [lab]. */
const UPPER = [0.5, 0.3] as const;
const LOWER = [0.12, -0.04] as const;
const GAIN = 1.15;
/** The seat pushes the shirt's hem outwards: a hollow that is not there, and people differ more (deg) [lab]. */
const SEAT = { standing: { mean: 0, spread: 0 }, sitting: { mean: 3, spread: 3 } } as const;

/** Hollow of the lower back at the surface, T12 to L5, deg, lordosis positive. Side view with the outline of the back. */
export function lumbarCurve(subject: Subject): Measure {
  if (familyOf(subject) !== 'side') return unknown('wrong view');
  const back = backOf(subject.pose, subject.facing.yaw);
  if (typeof back === 'string') return unknown(back);
  const why = isSeen(back, LOWER[1], UPPER[0]);
  if (why !== null) return unknown(why);
  const { angle, noise } = bendBetween(back, UPPER, LOWER);
  const { mean, spread } = back.sitting ? SEAT.sitting : SEAT.standing;
  return {
    value: -angle / GAIN - mean,
    sigma: Math.hypot(withStated(noise / GAIN, STATED_ERRORS.lumbarCurve.side), spread),
    unit: 'deg',
  };
}
