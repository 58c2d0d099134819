import type { Pose } from '../../pose/pose.ts';
import type { CurveId } from './back-curve.ts';
import type { UprightCurves } from '../baseline.ts';
import { measureBack } from './measure-back.ts';
import { isMeasured, type Measure, type Measured, unknown } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { median } from '../../base/statistics.ts';

/** What errs between two pictures of one body in the same place, deg: muscle, shirt and shape are the same [lab]. */
const CHANGE_FLOOR: Readonly<Record<CurveId, number>> = { thoracicCurve: 2, lumbarCurve: 1.5 };

/** Medians over the pictures of a step; null when none of them shows a curve of the back. */
export function uprightCurvesOf(poses: readonly Pose[]): UprightCurves | null {
  const readings = poses.filter(({ silhouette }) => silhouette !== null).map((pose) => measureBack(pose));
  const medianCurve = (id: CurveId): Measured | null => {
    const found = readings.map((reading) => reading[id]).filter(isMeasured);
    if (found.length * 2 <= readings.length) return null;
    const values = found.map(({ value }) => value);
    return { value: median(values), sigma: median(found.map(({ sigma }) => sigma)), unit: 'deg' };
  };
  const curves = { thoracicCurve: medianCurve('thoracicCurve'), lumbarCurve: medianCurve('lumbarCurve') };
  return curves.thoracicCurve === null && curves.lumbarCurve === null ? null : curves;
}

/**
 * How much more curved than in the own upright, deg. What both have wrong alike, the body, cancels: the error is smaller than
 * that of either.
 */
export function curveChange(id: CurveId, now: Measure, upright: Measured | null): Measure {
  if (!isMeasured(now)) return now;
  if (upright === null) return unknown('no baseline');
  const own = ({ sigma }: Measured): number => Math.max(0, sigma ** 2 - STATED_ERRORS[id].side.floor ** 2);
  return {
    value: now.value - upright.value,
    sigma: Math.sqrt(own(now) + own(upright) + CHANGE_FLOOR[id] ** 2),
    unit: 'deg',
  };
}
