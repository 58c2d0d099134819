import type { Measured, MetricId } from '../../../../geometry/metric.ts';
import { STATED_ERRORS } from '../../../../geometry/stated-errors.ts';

/**
 * The error between two pictures of one standing person, beside the error of each picture, deg. Set so that nine in ten of
 * the errors lie within [lab: stills, each from a camera of its own: 180, 150 and 150 pairs]; beside a calibration, with one camera
 * in one place, it is less (geometry/outline/back-curves.ts). Sitting is left out: there the arms and the seat differ more than the build.
 */
const BETWEEN: Readonly<Partial<Record<MetricId, number>>> = { cva: 1, thoracicCurve: 4.5, lumbarCurve: 4 };

/**
 * The standard error of a change between two standing pictures of one person, seen from the side. The floor of a stated error is
 * what differs between people; that is the same in both and cancels. Null: this measure's error is not known to be shared.
 */
export function errorOnOneBody(id: MetricId, a: Measured, b: Measured): number | null {
  const between = BETWEEN[id];
  if (between === undefined) return null;
  const { floor } = STATED_ERRORS[id].side;
  const own = ({ sigma }: Measured): number => Math.max(0, sigma ** 2 - floor ** 2);
  return Math.min(Math.hypot(a.sigma, b.sigma), Math.sqrt(own(a) + own(b) + between ** 2));
}
