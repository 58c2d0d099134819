import { estimateFromFit, withTiltError } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/**
 * The whole trunk to the own left beyond the own upright, degrees. Front. The hips are under the desk: a lean is told
 * from a chair pushed aside by the tilt of the shoulder line that comes with it.
 */
export const sideLean = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ fit }) =>
    withTiltError(estimateFromFit(fit, 'deg', STATED_ERRORS.sideLean.front, (posture) => posture.sideLean)),
  );
