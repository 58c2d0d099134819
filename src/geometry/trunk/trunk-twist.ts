import { estimateFromFit, withTiltError } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/** Shoulder line turned to the own left beyond the own upright, degrees. Front; a weak cue, hence its wide interval. */
export const trunkTwist = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ fit }) =>
    withTiltError(estimateFromFit(fit, 'deg', STATED_ERRORS.trunkTwist.front, (posture) => posture.twist)),
  );
