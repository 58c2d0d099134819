import type { BandState, Band, Outcome } from '../../../alerts/decide/outcome.ts';
import { isMeasured, METRICS, NINE_IN_TEN, type Measure, type MetricId } from '../../../geometry/metric.ts';
import { isApart, isNotInView, ORDER } from './measured.ts';
import type { BandSide } from '../../../geometry/metric-row.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import type { Reading } from '../../../geometry/reading.ts';

export interface Arranged {
  readonly visible: readonly MetricId[]; // measured, or could be; out of range first, then surest
  readonly reference: readonly MetricId[]; // the same, of measures that never warn: they differ between people
  readonly notInView: readonly MetricId[]; // cannot be measured in this view
}

const RANKS: Readonly<Record<Band, number>> = { poor: 0, watch: 1, normal: 2, unknown: 2 };

/** @param profile what applies to this body */
export function arrange(reading: Reading, profile: ProfileMetrics, outcome: Outcome | null = null): Arranged {
  const { metrics } = reading;
  /** Steps, not the error itself: rows that change places with every frame cannot be read. */
  const rank = (id: MetricId): number => {
    const measure = metrics[id];
    if (!isMeasured(measure)) return 4;
    const band = RANKS[bandFor(id, reading, outcome)];
    return band === 2 && isTooUnsure(id, measure) ? 3 : band;
  };
  const own = ORDER.filter((id) => profile.shows(id));
  const inView = own.filter((id) => !isNotInView(metrics[id]) && !isApart(metrics[id]));
  return {
    visible: inView.filter((id) => METRICS[id].warns).toSorted((a, b) => rank(a) - rank(b)),
    reference: inView.filter((id) => !METRICS[id].warns && isMeasured(metrics[id])),
    notInView: own.filter((id) => isNotInView(metrics[id])),
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
