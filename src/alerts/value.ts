import { isMeasured, type MetricId } from '../geometry/metric.ts';
import type { Reading } from '../geometry/reading.ts';

/** What a reading says of a metric, in its unit; null when it was not measured. What is not finite was not. */
export function valueOf({ metrics }: Reading, metric: MetricId): number | null {
  const measure = metrics[metric];
  return isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null;
}
