import { isMeasured, METRIC_IDS, METRICS, type Measure, type UnknownReason } from '../../../geometry/metric.ts';
import type { Reading } from '../../../geometry/reading.ts';

/** Most important first. */
export const ORDER = METRIC_IDS.toSorted((a, b) => METRICS[a].order - METRICS[b].order);

export const isNotInView = (measure: Measure): boolean => !isMeasured(measure) && measure.unknown === 'wrong view';
/** The curves of the back are measured seldom and shown separately. */
export const isApart = (measure: Measure): boolean => !isMeasured(measure) && measure.unknown === 'no outline';

/** Whether more than half of the metrics of this view are measured. */
function isMostlyMeasured(reading: Reading): boolean {
  const inView = ORDER.filter((id) => !isNotInView(reading.metrics[id]) && !isApart(reading.metrics[id]));
  const measured = inView.filter((id) => isMeasured(reading.metrics[id])).length;
  return reading.gate === null && measured * 2 > inView.length;
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

/** While no band is known: whether time alone is missing, because bands need ten seconds of data. No reading yet counts, too. */
export const isSettling = (reading: Reading | null): boolean =>
  reading === null || isMostlyMeasured(reading) || mainReason(reading) === 'still settling';
