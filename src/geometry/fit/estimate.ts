import type { Measured } from '../metric.ts';
import type { Unit } from '../metric-row.ts';
import { quadratic } from '../../base/matrix.ts';
import type { ErrorTerms } from '../stated-errors.ts';
import type { FittedPosture } from './posture-fit.ts';
import { C7_SHARE, TILT_SHARE } from '../network-habits.ts';
import { SPREAD } from './expectations.ts';
import { POSTURE_KEYS, type BodyPosture } from './posture.ts';

export const withTiltError = (measured: Measured): Measured => ({
  ...measured,
  sigma: Math.hypot(measured.sigma, TILT_SHARE * measured.value),
});

/** For angles at C7: shoulders lag behind a trunk that moves far, and the far ear of a turned head is guessed. */
export const withC7Error = (measured: Measured, { headYaw }: BodyPosture): Measured => ({
  ...measured,
  sigma: Math.hypot(measured.sigma, C7_SHARE.change * measured.value, C7_SHARE.headYaw * headYaw),
});

/** What is said of an error once the points have had their word. */
export const statedSigma = (noise: number, terms: ErrorTerms): number => Math.hypot(terms.noise * noise, terms.floor);

/**
 * A number that depends on the fitted posture, with its standard error: the fit's covariance through the number's own
 * slope, corrected by what pictures with truth have shown (proportions, clothes, the network's habits).
 */
export function estimateFromFit(
  fit: FittedPosture,
  unit: Unit,
  terms: ErrorTerms,
  of: (posture: BodyPosture) => number,
): Measured {
  const value = of(fit.posture);
  const slope = Float64Array.from(POSTURE_KEYS, (key) => {
    const nudge = 0.01 * SPREAD[key];
    return (of({ ...fit.posture, [key]: fit.posture[key] + nudge }) - value) / nudge;
  });
  return { value, sigma: statedSigma(Math.sqrt(Math.max(0, quadratic(fit.covariance, slope))), terms), unit };
}
