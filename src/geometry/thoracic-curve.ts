import { measureCurve, type BackCurve } from './back-curve.ts';
import type { Measure } from './metric.ts';
import type { Subject } from './subject.ts';

const THORACIC: BackCurve = {
  metric: 'thoracicCurve',
  // The chord from the neck to T6 stands for the tangent at T1, the one about T12 for the lower: as far apart as they
  // are, their angle turns by one degree for each of the T1-T12 angle [lab].
  upper: [1, 0.64],
  lower: [0.46, 0.2],
  gain: 1,
  // The muscle between neck and shoulder makes the outline steeper than the spine, more so with the arms reaching forward
  // on a table, and then people differ more [lab].
  added: { standing: { mean: 6, spread: 0 }, sitting: { mean: 11, spread: 4 } },
};

/** Rounding of the upper back at the surface, T1 to T12, deg. Side view with the outline of the back. Not an X-ray angle. */
export const thoracicCurve = (subject: Subject): Measure => measureCurve(subject, THORACIC);
