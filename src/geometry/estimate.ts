import type { Measured, Unit } from './metric.ts';
import { quadratic } from './matrix.ts';
import type { FittedPosture } from './posture-fit.ts';
import { SPREAD } from './posture-fit.ts';
import { POSTURE_KEYS, type Posture } from './posture.ts';

/**
 * A number that depends on the fitted posture, with its standard error: the fit's covariance through the number's own
 * slope, plus `floor`, the error that no covariance knows of (proportions, clothes, the network's habits).
 */
export function estimate(fit: FittedPosture, unit: Unit, floor: number, of: (posture: Posture) => number): Measured {
  const value = of(fit.posture);
  const slope = POSTURE_KEYS.map((key) => {
    const nudge = 0.01 * SPREAD[key];
    return (of({ ...fit.posture, [key]: fit.posture[key] + nudge }) - value) / nudge;
  });
  return { value, sigma: Math.sqrt(Math.max(0, quadratic(fit.covariance, slope)) + floor ** 2), unit };
}
