import type { Measured, Unit } from './metric.ts';
import { quadratic } from './matrix.ts';
import type { ErrorTerms } from './stated-errors.ts';
import type { FittedPosture } from './posture-fit.ts';
import { SPREAD } from './posture-fit.ts';
import { POSTURE_KEYS, type Posture } from './posture.ts';

/** Of a tilt, lean or twist the networks see a little too little, differently in different people: its share [calc, rendered people]. */
const TILT_SHARE = 0.12;
export const tilting = (measured: Measured): Measured => ({
  ...measured,
  sigma: Math.hypot(measured.sigma, TILT_SHARE * measured.value),
});

/** What is said of an error once the points have had their word. */
export const withStated = (noise: number, terms: ErrorTerms): number => Math.hypot(terms.noise * noise, terms.floor);

/**
 * A number that depends on the fitted posture, with its standard error: the fit's covariance through the number's own
 * slope, corrected by what pictures with truth have shown (proportions, clothes, the network's habits).
 */
export function estimate(
  fit: FittedPosture,
  unit: Unit,
  terms: ErrorTerms,
  of: (posture: Posture) => number,
): Measured {
  const value = of(fit.posture);
  const slope = Float64Array.from(POSTURE_KEYS, (key) => {
    const nudge = 0.01 * SPREAD[key];
    return (of({ ...fit.posture, [key]: fit.posture[key] + nudge }) - value) / nudge;
  });
  return { value, sigma: withStated(Math.sqrt(Math.max(0, quadratic(fit.covariance, slope))), terms), unit };
}
