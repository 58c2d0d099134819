import { isMeasured, METRIC_IDS, type MetricId } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';

/** What one reading says, in the order of `METRIC_IDS` and the metrics' units; null: not measured. What is not finite was not. */
export type Values = readonly (number | null)[];

/** Looked up once a reading: several reducers ask for the same. */
export const valuesOf = ({ metrics }: Reading): Values =>
  METRIC_IDS.map((metric) => {
    const measure = metrics[metric];
    return isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null;
  });

/** Where `Values` has a metric. */
export const placeOf = (metric: MetricId): number => METRIC_IDS.indexOf(metric);
