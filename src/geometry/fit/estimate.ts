import type { Measured } from '../metric.ts';
import type { Unit } from '../metric-row.ts';
import { quadratic } from '../../base/matrix.ts';
import type { ErrorTerms } from '../stated-errors.ts';
import type { FittedPosture } from './posture-fit.ts';
import { SPREAD } from './expectations.ts';
import { POSTURE_KEYS, type BodyPosture } from './posture.ts';

/** Of a tilt, lean or twist the networks see a little too little, differently in different people: its share [calc, rendered people]. */
const TILT_SHARE = 0.12;
export const withTiltError = (measured: Measured): Measured => ({
  ...measured,
  sigma: Math.hypot(measured.sigma, TILT_SHARE * measured.value),
});

/**
 * Nobody sees C7: what a large change (shoulders that lag behind the trunk) and a turned head (the far ear is guessed) leave open
 * about angles there, as shares of both [lab].
 */
const AT_C7 = { change: 0.12, headYaw: 0.25 } as const;
export const withC7Error = (measured: Measured, { headYaw }: BodyPosture): Measured => ({
  ...measured,
  sigma: Math.hypot(measured.sigma, AT_C7.change * measured.value, AT_C7.headYaw * headYaw),
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
