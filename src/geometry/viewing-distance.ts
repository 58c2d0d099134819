import { FOCAL, FOCAL_ERROR } from './camera.ts';
import { type Measure, unknown } from './metric.ts';
import { STATED_ERRORS } from './stated-errors.ts';
import { familyOf, type Subject } from './subject.ts';

/** Between the pupils of an adult, cm; one standard deviation is 3.7 mm, hence the 6 % in the stated error [ANSUR II]. */
const EYES = 6.3;

/**
 * Eyes to camera, cm: a pinhole of an average webcam and an average pupil distance. Front, no baseline needed. A turned
 * head shortens the line between the eyes: the nose's place between the ears corrects that.
 */
export function viewingDistance(subject: Subject): Measure {
  if (familyOf(subject) !== 'front') return unknown('wrong view');
  const { left_eye: left, right_eye: right, left_ear: leftEar, right_ear: rightEar, nose } = subject.points;
  if (left === undefined || right === undefined || nose === undefined) return unknown('points unsure');
  const seen = Math.hypot(left.x - right.x, left.y - right.y);
  if (seen === 0) return unknown('points unsure');
  const turned =
    leftEar === undefined || rightEar === undefined
      ? 0
      : Math.atan((nose.x - (leftEar.x + rightEar.x) / 2) / (0.8 * Math.max(leftEar.x - rightEar.x, 1e-3)));
  if (Math.abs(turned) > 0.6) return unknown('head turned'); // 35 deg: the correction grows larger than the error
  const value = (FOCAL * EYES * Math.cos(turned)) / seen;
  const noise = Math.hypot(left.sigma, right.sigma) / seen;
  return { value, sigma: value * Math.hypot(noise, FOCAL_ERROR, STATED_ERRORS.viewingDistance.front), unit: 'cm' };
}
