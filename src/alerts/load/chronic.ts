import { WARNED, type MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/**
 * Metrics that have been poor nearly all the time for days: the lens, a calibration that does not fit, or a body that is so. A warning
 * that comes every day and changes nothing is of no use; the person is offered to switch the metric off or to calibrate again.
 */
export interface Chronic {
  readonly of: Millis; // ms measured in the current block
  readonly poor: Readonly<Partial<Record<MetricId, number>>>; // s of it with a poor median
  readonly blocks: Readonly<Partial<Record<MetricId, number>>>; // consecutive blocks before it that were poor nearly throughout
}

export const initial = (): Chronic => ({ of: millis(0), poor: {}, blocks: {} });

/** Adds one slot of `time` measured ms, in which the medians of `poorNow` were poor. */
export function step(chronic: Chronic, poorNow: readonly MetricId[], time: Millis): Chronic {
  let { poor } = chronic;
  for (const metric of poorNow) poor = { ...poor, [metric]: (poor[metric] ?? 0) + Math.round(time / 1000) };
  const of = millis(chronic.of + time);
  if (of < LIMITS.chronicBlock) return { of, poor, blocks: chronic.blocks };
  const blocks: Partial<Record<MetricId, number>> = {};
  for (const metric of WARNED)
    if ((poor[metric] ?? 0) * 1000 >= LIMITS.chronicShare * of)
      blocks[metric] = Math.min((chronic.blocks[metric] ?? 0) + 1, LIMITS.chronicMost);
  return { of: millis(0), poor: {}, blocks };
}

/** Whether a metric has been poor for days. */
export const isChronic = ({ blocks }: Chronic, metric: MetricId): boolean =>
  (blocks[metric] ?? 0) >= LIMITS.chronicBlocks;

/** For how long it has been so, in whole blocks of measured time. */
export const chronicFor = ({ blocks }: Chronic, metric: MetricId): Millis =>
  millis((blocks[metric] ?? 0) * LIMITS.chronicBlock);
