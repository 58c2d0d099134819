import { withStated } from './estimate.ts';
import { type Measure, unknown } from './metric.ts';
import { middleOf } from './pairs.ts';
import { STATED_ERRORS } from './stated-errors.ts';
import { familyOf, type Subject } from './subject.ts';

/** The elevation of shoulder -> ear exceeds that of C7 -> ear by this much, deg [calc]; between people +-6. */
const OFFSET = 29.5;

/**
 * Craniovertebral angle, degrees; further forward is smaller. Side view, absolute. C7 itself is not among the points:
 * the fixed offset from the ear-shoulder line stands in for it, and its spread between people is in sigma.
 */
export function cva(subject: Subject): Measure {
  if (familyOf(subject) !== 'side') return unknown('wrong view');
  const ears = middleOf(subject.points, 'ear');
  const shoulders = middleOf(subject.points, 'shoulder');
  if (ears === null || shoulders === null) return unknown('points unsure');
  const forward = (ears.x - shoulders.x) * Math.sign(subject.facing.yaw);
  const elevation = (Math.atan2(shoulders.y - ears.y, forward) * 180) / Math.PI;
  const length = Math.hypot(forward, shoulders.y - ears.y);
  const noise = (Math.hypot(ears.sigma, shoulders.sigma) / length) * (180 / Math.PI);
  return { value: elevation - OFFSET, sigma: withStated(noise, STATED_ERRORS.cva.side), unit: 'deg' };
}
