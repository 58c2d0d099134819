import type { BandState, Band, Outcome } from '../../../alerts/decide/outcome.ts';
import {
  isMeasured,
  METRIC_IDS,
  METRICS,
  type Measure,
  type MetricId,
  type UnknownReason,
} from '../../../geometry/metric.ts';
import type { Reading } from '../../../geometry/reading.ts';

/** Most important first. */
const ORDER = METRIC_IDS.toSorted((a, b) => METRICS[a].order - METRICS[b].order);

export interface Arranged {
  readonly visible: readonly MetricId[]; // measured, or could be
  readonly notInView: readonly MetricId[]; // cannot be measured in this view
}

const isNotInView = (measure: Measure): boolean => !isMeasured(measure) && measure.unknown === 'wrong view';
/** The curves of the back are measured seldom and shown separately. */
const isApart = (measure: Measure): boolean => !isMeasured(measure) && measure.unknown === 'no outline';

export const arrange = (reading: Reading): Arranged => ({
  visible: ORDER.filter((id) => !isNotInView(reading.metrics[id]) && !isApart(reading.metrics[id])),
  notInView: ORDER.filter((id) => isNotInView(reading.metrics[id])),
});

/** The band of a metric. A metric without a number now has none, even if the last seconds had one. */
export function bandFor(id: MetricId, reading: Reading, outcome: Outcome | null): Band {
  if (!isMeasured(reading.metrics[id])) return 'unknown';
  const state: BandState | undefined = outcome?.bands[id];
  return state?.band ?? 'unknown';
}

/** Whether more than half of the metrics of this view are measured. */
export function isMostlyMeasured(reading: Reading): boolean {
  const { visible } = arrange(reading);
  const measured = visible.filter((id) => isMeasured(reading.metrics[id])).length;
  return reading.gate === null && measured * 2 > visible.length;
}

/** The reason to show when nothing is measured: the gate, or else the most frequent reason. */
export function mainReason(reading: Reading): UnknownReason | null {
  if (reading.gate !== null) return reading.gate;
  const counts = new Map<UnknownReason, number>();
  for (const id of ORDER) {
    const measure = reading.metrics[id];
    if (isMeasured(measure) || measure.unknown === 'wrong view' || measure.unknown === 'no outline') continue;
    counts.set(measure.unknown, (counts.get(measure.unknown) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
