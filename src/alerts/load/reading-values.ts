import { isMeasured, METRIC_IDS, type MetricId } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';

/** What one reading says, in the order of `METRIC_IDS` and the metrics' units; null: not measured. What is not finite was not. */
export type MetricValues = readonly (number | null)[];

/** Looked up once a reading: several reducers ask for the same. */
export const metricValues = ({ metrics }: Reading): MetricValues =>
  METRIC_IDS.map((metric) => {
    const measure = metrics[metric];
    return isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null;
  });

/** Where `MetricValues` has a metric. */
export const metricIndex = (metric: MetricId): number => METRIC_IDS.indexOf(metric);
