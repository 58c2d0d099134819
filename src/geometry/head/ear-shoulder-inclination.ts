import { statedSigma } from '../fit/estimate.ts';
import { type Measure, unknown } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, type Subject } from '../fit/subject.ts';
import { direction, spanned } from '../../base/units.ts';

/**
 * Ear before shoulder: angle of the line shoulder -> ear from the vertical, degrees, forward positive. Absolute: what
 * one photograph without a calibration gives. Side view only; about 30 deg away from 90 - CVA, differently in
 * different people, and the camera's roll is in it whole. Of the near side, as a person marking the photograph would
 * do it: the far ear and shoulder are guesses of the network.
 */
export function earShoulderInclination(subject: Subject): Measure {
  if (viewFamily(subject) !== 'side') return unknown('wrong view');
  const near = subject.facing.yaw > 0 ? 'right' : 'left';
  const ear = subject.points[`${near}_ear`];
  const shoulder = subject.points[`${near}_shoulder`];
  if (ear === undefined || shoulder === undefined) return unknown('points unsure');
  const forward = (ear.x - shoulder.x) * Math.sign(subject.facing.yaw);
  const up = shoulder.y - ear.y;
  const length = Math.hypot(forward, up);
  if (length === 0) return unknown('points unsure');
  const noise = spanned(Math.hypot(ear.sigma, shoulder.sigma), length);
  return {
    value: direction(forward, up),
    sigma: statedSigma(noise, STATED_ERRORS.earShoulderInclination.side),
    unit: 'deg',
  };
}
