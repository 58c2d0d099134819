import { METRICS, type MetricId } from '../../geometry/metric.ts';
import { STATED_ERRORS } from '../../geometry/stated-errors.ts';
import type { MinuteMetric } from '../records/minute.ts';

/**
 * One standard error of a median, metric's unit: what the readings stated; of records that do not say it, the part that
 * does not average out over many pictures (proportions, clothes, the network's habits), the larger by view.
 */
export const standardErrorOf = (id: MetricId, { sigma, median }: Pick<MinuteMetric, 'sigma' | 'median'>): number => {
  if (sigma !== undefined) return sigma;
  const { front, side } = STATED_ERRORS[id];
  const floor = Math.max(front.floor, side.floor);
  return METRICS[id].relativeError ? floor * Math.abs(median) : floor;
};
