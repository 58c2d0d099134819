import { toRadians, degrees } from '../../../../base/units.ts';
import { isMeasured, type MetricId } from '../../../../geometry/metric.ts';
import { isSide, type Reading } from '../../../../geometry/reading.ts';

/** The cameras that the stated errors come from stand no further from square, deg [lab]. */
const SQUARE = 15;

/** Angles in the plane that somebody seen from the side faces. */
const FORWARD: readonly MetricId[] = [
  'cva',
  'earShoulderInclination',
  'trunkInclination',
  'thoracicCurve',
  'lumbarCurve',
];

/**
 * The errors of somebody who is turned away from a side view further than the stated errors know. What lies forward is seen
 * foreshortened by the cosine: that share of each angle is added to its error.
 */
export function withPictureTurn(reading: Reading): Reading {
  const { yaw, view } = reading;
  if (reading.gate !== null || !isSide(view) || !isMeasured(yaw)) return reading;
  const off = Math.abs(90 - Math.abs(yaw.value));
  if (off <= SQUARE) return reading;
  const hidden = 1 - Math.cos(toRadians(degrees(off)));
  const metrics = { ...reading.metrics };
  for (const id of FORWARD) {
    const measure = metrics[id];
    if (isMeasured(measure))
      metrics[id] = { ...measure, sigma: Math.hypot(measure.sigma, hidden * Math.abs(measure.value)) };
  }
  return { ...reading, metrics };
}
