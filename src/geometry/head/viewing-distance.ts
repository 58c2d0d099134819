import { distance } from '../../base/points.ts';
import { FOCAL, FOCAL_ERROR } from '../fit/body.ts';
import { statedSigma } from '../fit/estimate.ts';
import { type Measure, unknown } from '../metric.ts';
import { EARS } from '../network-habits.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, type Subject } from '../fit/subject.ts';

/** Between the pupils of an average adult, cm [ANSUR II]. */
const PUPILS_APART = 6.3;
/** 35 deg: a head that is turned further hides an eye, and the correction exceeds the error [H]. */
const TURN_LIMIT = 0.6; // rad

/**
 * Distance from eyes to camera, cm, by a pinhole model with an average webcam and face; no baseline needed. Front view. The pupils
 * are well defined but close together, the ears are far apart but vary more between people; the mean of both has the smaller
 * error. A turned head shortens both lines, which the nose's place between the ears corrects.
 */
export function viewingDistance(subject: Subject): Measure {
  if (viewFamily(subject) !== 'front') return unknown('wrong view');
  const { left_eye: leftEye, right_eye: rightEye, left_ear: leftEar, right_ear: rightEar, nose } = subject.points;
  if (!leftEye || !rightEye || !leftEar || !rightEar || !nose) return unknown('points unsure');
  const eyes = distance(leftEye, rightEye);
  const ears = distance(leftEar, rightEar);
  if (eyes === 0 || ears === 0) return unknown('points unsure');
  const aside = (nose.x - (leftEar.x + rightEar.x) / 2) / ears;
  const turned = Math.atan((aside * EARS.apart) / EARS.noseBefore);
  if (Math.abs(turned) > TURN_LIMIT) return unknown('head turned');
  const byEyes = (FOCAL * PUPILS_APART * Math.cos(turned)) / eyes;
  const byEars = (FOCAL * EARS.apart * Math.cos(turned)) / ears - EARS.behindEyes;
  const value = (byEyes + byEars) / 2;
  const noise =
    0.5 *
    Math.hypot(Math.hypot(leftEye.sigma, rightEye.sigma) / eyes, Math.hypot(leftEar.sigma, rightEar.sigma) / ears);
  return {
    value,
    sigma: value * statedSigma(Math.hypot(noise, FOCAL_ERROR), STATED_ERRORS.viewingDistance.front),
    unit: 'cm',
  };
}
