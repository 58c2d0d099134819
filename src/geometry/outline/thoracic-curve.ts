import { measureCurve, type BackCurve } from './back-curve.ts';
import { isMeasured, type Measure, type UnknownReason } from '../metric.ts';
import type { Subject } from '../fit/subject.ts';

export const THORACIC: BackCurve = {
  metric: 'thoracicCurve',
  // The chord from the neck to T6 stands for the tangent at T1, the one about T12 for the lower: as far apart as they
  // are, their angle turns by one degree for each of the T1-T12 angle [lab].
  upper: [1, 0.64],
  lower: [0.46, 0.2],
  gain: 1,
  plausible: [0, 85], // nearly five standard deviations to either side [L Lang-Tapia 2011]
  // The muscle between neck and shoulder makes the outline steeper than the spine, more so with the arms reaching forward
  // on a table, and then people differ more [lab].
  added: { standing: { mean: 6, spread: 0 }, sitting: { mean: 11, spread: 4 } },
};

/**
 * Where the nape is hidden, the head says where the upper back leads: rounding carries it forwards. So does a head that is
 * forward of a straight back, by up to 8 deg at its worst: that is what the spread is for [lab].
 */
export const WITHOUT_NAPE: BackCurve = {
  ...THORACIC,
  upper: ['ears', 0.6],
  gain: 0.75,
  added: { standing: { mean: 27, spread: 4 }, sitting: { mean: 31, spread: 6 } },
};
const NAPE_HIDDEN: ReadonlySet<UnknownReason> = new Set(['hair', 'outline unsure']);

/** Rounding of the upper back at the surface, T1 to T12, deg. Side view with the outline of the back. Not an X-ray angle. */
export function thoracicCurve(subject: Subject): Measure {
  const whole = measureCurve(subject, THORACIC);
  if (isMeasured(whole) || !NAPE_HIDDEN.has(whole.unknown)) return whole;
  const part = measureCurve(subject, WITHOUT_NAPE);
  return isMeasured(part) ? part : whole;
}
