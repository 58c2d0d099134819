import {
  estimateFromFit,
  withTiltError,
  statedSigma,
  withC7Error,
  cvaChange,
  neckFlexionChange,
} from '../fit/estimate.ts';
import { type Measure, unknown } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, measureAgainstBaseline, type Subject } from '../fit/subject.ts';
import { faceTilt } from '../fit/seen-points.ts';
import { stepPoints } from '../fit/person.ts';
import { direction, spanned } from '../../base/units.ts';

/** Head nose-down beyond the own upright, degrees: the turn of nose, eyes and ears as one rigid head. Front and side. */
export const headPitch = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front', 'side'], ({ fit }) =>
    estimateFromFit(fit, 'deg', STATED_ERRORS.headPitch[viewFamily(subject)], (posture) => posture.pitch),
  );

/** Head tilted against its own upright, degrees, left side higher positive. Front. */
export const headTilt = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ baseline }) => {
    const now = faceTilt(subject.points);
    const before = faceTilt(stepPoints(baseline.upright));
    if (now === null || before === null) return unknown('points unsure');
    return withTiltError({
      value: now.tilt - before.tilt,
      sigma: statedSigma(Math.hypot(now.sigma, before.sigma), STATED_ERRORS.headTilt.front),
      unit: 'deg',
    });
  });

/**
 * Change of the craniovertebral angle from the own upright, degrees; further forward is smaller. Side view. Not the
 * bare ear-shoulder line, which shoulders that slide along with the head hide: the angle at C7 of the posture that
 * explains ears, eyes, nose, shoulders and hips together. Leaning in with a straight back changes it too, as it
 * changes the true angle.
 */
export const headForwardAngle = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['side'], ({ fit, person }) =>
    withC7Error(
      estimateFromFit(fit, 'deg', STATED_ERRORS.headForwardAngle.side, (posture) => cvaChange(person.body, posture)),
      fit.posture,
    ),
  );

/** Neck against trunk (C7 -> ears minus hips -> C7) beyond the own upright, degrees, flexion positive. Side view. */
export const neckFlexion = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['side'], ({ fit, person }) =>
    withC7Error(
      estimateFromFit(fit, 'deg', STATED_ERRORS.neckFlexion.side, (posture) => neckFlexionChange(person.body, posture)),
      fit.posture,
    ),
  );

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
