import { type Measure, unknown } from './metric.ts';
import { STATED_ERRORS } from './stated-errors.ts';
import { familyOf, type Subject } from './subject.ts';
import { middleOf } from './pairs.ts';

const deg = (radians: number): number => (radians * 180) / Math.PI;

/**
 * Ear before shoulder: angle of the line shoulder -> ear from the vertical, degrees, forward positive. Absolute: what
 * one photograph without a calibration gives. Side view only; about 30 deg away from 90 - CVA, differently in
 * different people, and the camera's roll is in it whole.
 */
export function earShoulderInclination(subject: Subject): Measure {
  if (familyOf(subject) !== 'side') return unknown('wrong view');
  const ears = middleOf(subject.points, 'ear');
  const shoulders = middleOf(subject.points, 'shoulder');
  if (ears === null || shoulders === null) return unknown('points unsure');
  const forward = (ears.x - shoulders.x) * Math.sign(subject.facing.yaw);
  const up = shoulders.y - ears.y;
  const length = Math.hypot(forward, up);
  if (length === 0) return unknown('points unsure');
  const noise = deg(Math.hypot(ears.sigma, shoulders.sigma) / length);
  return {
    value: deg(Math.atan2(forward, up)),
    sigma: Math.hypot(noise, STATED_ERRORS.earShoulderInclination.side),
    unit: 'deg',
  };
}
