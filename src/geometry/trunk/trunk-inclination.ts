import { estimateFromFit } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { trunkInclinationChange } from '../fit/model-angles.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/** Hips -> shoulders from the vertical beyond the own upright, degrees, forward positive. Side view with the hips seen. */
export const trunkInclination = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['side'], ({ fit, person }) => {
    const { left_hip: left, right_hip: right } = subject.points;
    if (left === undefined && right === undefined) return unknown('points unsure');
    return estimateFromFit(fit, 'deg', STATED_ERRORS.trunkInclination.side, (posture) =>
      trunkInclinationChange(person.body, posture),
    );
  });
