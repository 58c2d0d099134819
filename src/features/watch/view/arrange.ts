import type { BandState, Band, Outcome } from '../../../alerts/decide/outcome.ts';
import {
  isMeasured,
  METRIC_IDS,
  METRICS,
  NINE_IN_TEN,
  type Measure,
  type MetricId,
  type UnknownReason,
} from '../../../geometry/metric.ts';
import type { BandSide } from '../../../geometry/metric-row.ts';
import type { Reading } from '../../../geometry/reading.ts';

/** Most important first. */
const ORDER = METRIC_IDS.toSorted((a, b) => METRICS[a].order - METRICS[b].order);

export interface Arranged {
  readonly visible: readonly MetricId[]; // measured, or could be; out of range first, then surest
  readonly reference: readonly MetricId[]; // the same, of measures that never warn: they differ between people
  readonly notInView: readonly MetricId[]; // cannot be measured in this view
}

const isNotInView = (measure: Measure): boolean => !isMeasured(measure) && measure.unknown === 'wrong view';
/** The curves of the back are measured seldom and shown separately. */
const isApart = (measure: Measure): boolean => !isMeasured(measure) && measure.unknown === 'no outline';

const RANKS: Readonly<Record<Band, number>> = { poor: 0, watch: 1, normal: 2, unknown: 2 };

export function arrange(reading: Reading, outcome: Outcome | null = null): Arranged {
  const { metrics } = reading;
  /** Steps, not the error itself: rows that change places with every frame cannot be read. */
  const rank = (id: MetricId): number => {
    const measure = metrics[id];
    if (!isMeasured(measure)) return 4;
    const band = RANKS[bandFor(id, reading, outcome)];
    return band === 2 && isTooUnsure(id, measure) ? 3 : band;
  };
  const inView = ORDER.filter((id) => !isNotInView(metrics[id]) && !isApart(metrics[id]));
  return {
    visible: inView.filter((id) => METRICS[id].warns).toSorted((a, b) => rank(a) - rank(b)),
    reference: inView.filter((id) => !METRICS[id].warns && isMeasured(metrics[id])),
    notInView: ORDER.filter((id) => isNotInView(metrics[id])),
  };
}

/** How far a value goes from 'watch' to 'poor', in the metric's unit. */
const stepOf = ({ watch, poor }: BandSide): number => Math.abs(poor - watch);

/**
 * Whether the 90 % interval reaches further to either side than half of what separates the bands: then words say better than a
 * number where the value lies. Measures that warn only with their whole interval keep their number: nothing is judged by it alone.
 */
export function isTooUnsure(id: MetricId, measure: Measure): boolean {
  const { bands, relativeError, warns } = METRICS[id];
  if (!isMeasured(measure) || bands === null || relativeError || !warns) return false;
  const steps = [bands.high, bands.low].filter((side) => side !== null).map(stepOf);
  return NINE_IN_TEN * measure.sigma > Math.min(...steps) / 2;
}

/** The band of a metric. A metric without a number now has none, even if the last seconds had one. */
export function bandFor(id: MetricId, reading: Reading, outcome: Outcome | null): Band {
  if (!isMeasured(reading.metrics[id])) return 'unknown';
  const state: BandState | undefined = outcome?.bands[id];
  return state?.band ?? 'unknown';
}

/** Whether more than half of the metrics of this view are measured. */
export function isMostlyMeasured(reading: Reading): boolean {
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
