import type { Measured } from '../metric.ts';
import type { Unit } from '../metric-row.ts';
import { quadratic } from '../../base/matrix.ts';
import type { ErrorTerms } from '../stated-errors.ts';
import type { FittedPosture } from './posture-fit.ts';
import { C7_SHARE, TILT_SHARE } from '../network-habits.ts';
import { SPREAD } from './expectations.ts';
import { POSTURE_KEYS, type BodyPosture, poseSkeleton, type Skeleton } from './posture.ts';
import type { BodyPoint } from '../../base/points.ts';
import type { BodyModel } from './body.ts';
import { middle } from '../../base/vector.ts';
import { degrees, direction, type Degrees } from '../../base/units.ts';

export const withTiltError = (measured: Measured): Measured => ({
  ...measured,
  sigma: Math.hypot(measured.sigma, TILT_SHARE * measured.value),
});

/** For angles at C7: shoulders lag behind a trunk that moves far, and the far ear of a turned head is guessed. */
export const withC7Error = (measured: Measured, { headYaw }: BodyPosture): Measured => ({
  ...measured,
  sigma: Math.hypot(measured.sigma, C7_SHARE.change * measured.value, C7_SHARE.headYaw * headYaw),
});

/** The stated standard error for the error propagated from the points; unit of `noise` and `terms.floor`. */
export const statedSigma = (noise: number, terms: ErrorTerms): number => Math.hypot(terms.noise * noise, terms.floor);

/** The posture of a fit with one parameter moved a little. */
interface Nudged {
  readonly posture: BodyPosture;
  readonly nudge: number; // unit of the parameter
}
/** Cache: every measure of a picture asks for the same postures, and for their skeletons. */
const nudgedPostures = new WeakMap<FittedPosture, readonly Nudged[]>();
const posedSkeletons = new WeakMap<BodyPosture, { readonly body: BodyModel; readonly skeleton: Skeleton }>();

/** One for each parameter, in the order of POSTURE_KEYS. */
function nudgedBeside(fit: FittedPosture): readonly Nudged[] {
  const known = nudgedPostures.get(fit);
  if (known !== undefined) return known;
  const nudged = POSTURE_KEYS.map((key) => {
    const nudge = 0.01 * SPREAD[key];
    return { posture: { ...fit.posture, [key]: fit.posture[key] + nudge }, nudge };
  });
  nudgedPostures.set(fit, nudged);
  return nudged;
}

function skeletonIn(posture: BodyPosture, body: BodyModel): Skeleton {
  const known = posedSkeletons.get(posture);
  if (known?.body === body) return known.skeleton;
  const skeleton = poseSkeleton(body.rest, posture, body.slump);
  posedSkeletons.set(posture, { body, skeleton });
  return skeleton;
}

/**
 * A value that depends on the fitted posture, with its standard error: the fit's covariance propagated through the value's
 * gradient, corrected by the stated error terms (proportions, clothes, habits of the network).
 */
export function estimateFromFit(
  fit: FittedPosture,
  unit: Unit,
  terms: ErrorTerms,
  of: (posture: BodyPosture) => number,
): Measured {
  const value = of(fit.posture);
  const slope = Float64Array.from(nudgedBeside(fit), ({ posture, nudge }) => (of(posture) - value) / nudge);
  return { value, sigma: statedSigma(Math.sqrt(Math.max(0, quadratic(fit.covariance, slope))), terms), unit };
}

const ears = (s: Skeleton): BodyPoint => middle(s.left_ear, s.right_ear);
const shoulders = (s: Skeleton): BodyPoint => middle(s.left_shoulder, s.right_shoulder);
/** Angle of a -> b from the vertical in the plane the body faces, forward positive. */
const inclination = (a: BodyPoint, b: BodyPoint): Degrees => direction(b[0] - a[0], b[1] - a[1]);

const change =
  (of: (skeleton: Skeleton) => number) =>
  (body: BodyModel, posture: BodyPosture): Degrees =>
    degrees(of(skeletonIn(posture, body)) - of(body.rest));

/** Change from the own upright of the elevation of C7 -> ears, deg; negative when further forward. */
export const cvaChange = change((s) => -inclination(s.c7, ears(s)));
/** Change of the neck against the trunk (C7 -> ears minus hips -> C7), deg, flexion positive. */
export const neckFlexionChange = change((s) => inclination(s.c7, ears(s)) - inclination(s.seat, s.c7));
/** Change of the trunk (hips -> shoulders from the vertical), deg, forward positive. */
export const trunkInclinationChange = change((s) => inclination(s.seat, shoulders(s)));
