import { measureCurve, type BackCurve } from './back-curve.ts';
import type { Measure } from '../metric.ts';
import type { Subject } from '../fit/subject.ts';

export const LUMBAR: BackCurve = {
  metric: 'lumbarCurve',
  upper: [0.5, 0.3], // about T12
  lower: [0.12, -0.04], // about L5
  gain: -1.15, // for each degree of the T12-L5 angle [lab]
  plausible: [-17, 75], // nearly four standard deviations: men's below, women's above [L Lang-Tapia 2011]
  // The seat pushes the shirt's hem outwards: a hollow that is not there, and people differ more [lab].
  added: { standing: { mean: 0, spread: 0 }, sitting: { mean: 3, spread: 3 } },
};

/** Hollow of the lower back at the surface, T12 to L5, deg, lordosis positive. Side view with the outline of the back. */
export const lumbarCurve = (subject: Subject): Measure => measureCurve(subject, LUMBAR);
