import { withC7Error, estimateFromFit } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { neckFlexionChange } from '../fit/model-angles.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/** Neck against trunk (C7 -> ears minus hips -> C7) beyond the own upright, degrees, flexion positive. Side view. */
export const neckFlexion = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['side'], ({ fit, person }) =>
    withC7Error(
      estimateFromFit(fit, 'deg', STATED_ERRORS.neckFlexion.side, (posture) => neckFlexionChange(person.body, posture)),
      fit.posture,
    ),
  );
