import { withC7Error, estimateFromFit } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { cvaChange } from '../fit/model-angles.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject } from '../fit/subject.ts';

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
