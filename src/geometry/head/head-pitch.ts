import { estimate } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { familyOf, whenCompared, type Subject } from '../fit/subject.ts';

/** Head nose-down beyond the own upright, degrees: the turn of nose, eyes and ears as one rigid head. Front and side. */
export const headPitch = (subject: Subject): Measure =>
  whenCompared(subject, ['front', 'side'], ({ fit }) =>
    estimate(fit, 'deg', STATED_ERRORS.headPitch[familyOf(subject)], (posture) => posture.pitch),
  );
