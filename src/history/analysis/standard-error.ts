import { METRICS, type MetricId } from '../../geometry/metric.ts';
import { STATED_ERRORS } from '../../geometry/stated-errors.ts';
import type { MinuteMetric } from '../records/minute.ts';

/**
 * One standard error of a median, in the metric's unit, as stated with the readings. Old records lack it: for them the
 * part that does not average out over many pictures (proportions, clothes, the network's bias), the larger of both views.
 */
export const standardErrorOf = (id: MetricId, { sigma, median }: Pick<MinuteMetric, 'sigma' | 'median'>): number => {
  if (sigma !== undefined) return sigma;
  const { front, side } = STATED_ERRORS[id];
  const floor = Math.max(front.floor, side.floor);
  return METRICS[id].relativeError ? floor * Math.abs(median) : floor;
};
