import { estimateFromFit } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/** Head nose-down beyond the own upright, degrees: the turn of nose, eyes and ears as one rigid head. Front and side. */
export const headPitch = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front', 'side'], ({ fit }) =>
    estimateFromFit(fit, 'deg', STATED_ERRORS.headPitch[viewFamily(subject)], (posture) => posture.pitch),
  );
