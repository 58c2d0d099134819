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
import { FACE_ERROR, FACE_PITCH } from '../network-habits.ts';
import { faceTurn, headLine } from './face-lines.ts';
import { stepPoints } from '../fit/person.ts';
import { direction, spanned } from '../../base/units.ts';

/** Below a turn of about this many degrees the fit says more, beyond it the face by itself [H]. */
const FACE_ALONE = 8;

/**
 * Head pitch against the own upright, degrees, nose-down positive. Front and side. In front it is the rotation of nose, eyes and ears as a
 * rigid head. From the side the fit explains a good part of a large turn by neck and trunk: there the turn of the face itself counts.
 */
export const headPitch = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front', 'side'], ({ fit, face, baseline }) => {
    const family = viewFamily(subject);
    const terms = STATED_ERRORS.headPitch[family];
    const turn = family === 'side' ? faceTurn(subject, baseline) : null;
    if (turn === null) {
      const byPoints = estimateFromFit(fit, 'deg', terms, (posture) => posture.pitch);
      return face === null
        ? byPoints
        : { ...byPoints, value: FACE_PITCH.points * byPoints.value + FACE_PITCH.face * face.pitch };
    }
    const fitted = estimateFromFit(fit, 'deg', { noise: 1, floor: 0 }, (posture) => posture.pitch);
    const share = turn.value ** 2 / (turn.value ** 2 + FACE_ALONE ** 2);
    return {
      value: (1 - share) * fitted.value + share * turn.value,
      sigma: statedSigma((1 - share) * fitted.sigma + share * turn.noise, terms),
      unit: 'deg',
    };
  });

/** Head tilted against its own upright, degrees, left side higher positive. Front. */
export const headTilt = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ face, baseline }) => {
    if (face !== null) return { value: face.tilt, sigma: FACE_ERROR.tilt, unit: 'deg' };
    const now = headLine(subject.points);
    const before = headLine(stepPoints(baseline.upright));
    if (now === null || before === null) return unknown('points unsure');
    return withTiltError({
      value: now.tilt - before.tilt,
      sigma: statedSigma(Math.hypot(now.sigma, before.sigma), STATED_ERRORS.headTilt.front),
      unit: 'deg',
    });
  });

/**
 * Change of the craniovertebral angle from the own upright, degrees; smaller is further forward. Side view. It is the angle at C7 of
 * the fitted posture, which explains ears, eyes, nose, shoulders and hips together; the ear-shoulder line alone misses shoulders
 * that move along with the head. Leaning in with a straight back changes it too, as it changes the true angle.
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
 * Angle of the line shoulder -> ear from the vertical, degrees, forward positive. Side view only. Absolute, so it needs no
 * calibration. It differs from 90 - CVA by about 30 deg, depending on the person, and contains the camera's roll. Uses the near
 * side, as in manual photogrammetry: the far ear and shoulder are guesses of the network.
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
