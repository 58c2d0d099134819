import { aboutC7, estimate } from '../fit/estimate.ts';
import type { Measure } from '../metric.ts';
import { neckFlexionChange } from '../fit/model-angles.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { whenCompared, type Subject } from '../fit/subject.ts';

/** Neck against trunk (C7 -> ears minus hips -> C7) beyond the own upright, degrees, flexion positive. Side view. */
export const neckFlexion = (subject: Subject): Measure =>
  whenCompared(subject, ['side'], ({ fit, person }) =>
    aboutC7(
      estimate(fit, 'deg', STATED_ERRORS.neckFlexion.side, (posture) => neckFlexionChange(person.body, posture)),
      fit.posture,
    ),
  );
