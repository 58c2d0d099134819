import { distance } from '../../base/points.ts';
import { focalOf, FOCAL_ERROR } from '../fit/body.ts';
import { statedSigma } from '../fit/estimate.ts';
import { type Measure, type UnknownReason, unknown } from '../metric.ts';
import { stepPoints } from '../fit/person.ts';
import type { SeenPoints } from '../fit/posture-fit.ts';
import { EARS } from '../network-habits.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, type Subject } from '../fit/subject.ts';

/** Between the pupils of an average adult, cm [ANSUR II]. */
const PUPILS_APART = 6.3;
/** 35 deg: a head that is turned further hides an eye, and the correction exceeds the error [H]. */
const TURN_LIMIT = 0.6; // rad

/** The person's own tape and a face that was not quite still: cm, one standard error [H]. */
const TAPE_ERROR = 1.5;

/**
 * Distance from eyes to camera, cm, front view. Without a measured distance: by a pinhole model with an average webcam and face.
 * With the distance that the person measured when calibrating: by the change of the face's size since, in which lens and face cancel.
 */
export function viewingDistance(subject: Subject): Measure {
  if (viewFamily(subject) !== 'front') return unknown('wrong view');
  const { width, height } = subject.pose;
  const seen = distanceByFace(subject.points, focalOf(height / width));
  if (typeof seen === 'string') return unknown(seen);
  const stated = STATED_ERRORS.viewingDistance.front;
  const known = knownScale(subject.compared);
  if (known !== null) {
    const value = seen.value * known.scale;
    return {
      value,
      sigma: value * statedSigma(Math.hypot(seen.noise, known.error), { ...stated, floor: CHANGE_FLOOR }),
      unit: 'cm',
    };
  }
  return {
    value: seen.value,
    sigma: seen.value * statedSigma(Math.hypot(seen.noise, FOCAL_ERROR), stated),
    unit: 'cm',
  };
}

/** What is left of the error when lens and face cancel, relative: the turn of the head above all [lab]. */
const CHANGE_FLOOR = 0.03;

/** By how much the model misses at the measured distance, and the relative error of that; null: no distance was measured. */
function knownScale(compared: Subject['compared']): { readonly scale: number; readonly error: number } | null {
  if (typeof compared === 'string') return null;
  const { eyeDistance, upright, aspect } = compared.baseline;
  if (eyeDistance === undefined) return null;
  const then = distanceByFace(stepPoints(upright), focalOf(aspect));
  if (typeof then === 'string') return null;
  return { scale: eyeDistance / then.value, error: TAPE_ERROR / eyeDistance };
}

/**
 * The pinhole model. The pupils are well defined but close together, the ears are far apart but vary more between people; the
 * mean of both has the smaller error. A turned head shortens both lines, which the nose's place between the ears corrects.
 */
function distanceByFace(
  points: SeenPoints,
  focal: number,
): { readonly value: number; readonly noise: number } | UnknownReason {
  const { left_eye: leftEye, right_eye: rightEye, left_ear: leftEar, right_ear: rightEar, nose } = points;
  if (!leftEye || !rightEye || !leftEar || !rightEar || !nose) return 'points unsure';
  const eyes = distance(leftEye, rightEye);
  const ears = distance(leftEar, rightEar);
  if (eyes === 0 || ears === 0) return 'points unsure';
  const aside = (nose.x - (leftEar.x + rightEar.x) / 2) / ears;
  const turned = Math.atan((aside * EARS.apart) / EARS.noseBefore);
  if (Math.abs(turned) > TURN_LIMIT) return 'head turned';
  const byEyes = (focal * PUPILS_APART * Math.cos(turned)) / eyes;
  const byEars = (focal * EARS.apart * Math.cos(turned)) / ears - EARS.behindEyes;
  const noise =
    0.5 *
    Math.hypot(Math.hypot(leftEye.sigma, rightEye.sigma) / eyes, Math.hypot(leftEar.sigma, rightEar.sigma) / ears);
  return { value: (byEyes + byEars) / 2, noise };
}
