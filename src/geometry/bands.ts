import { METRIC_IDS, METRICS, type MetricId } from './metric.ts';
import type { BandEdges } from './metric-row.ts';
import { millis, type Millis } from '../base/units.ts';

/** The band of a value. Alerts apply it to a median of at least 10 s (src/alerts), never to one frame. */
export type MeasuredBand = 'normal' | 'watch' | 'poor';

/** Edges of every metric. */
export const BANDS = Object.fromEntries(METRIC_IDS.map((id) => [id, METRICS[id].bands])) as Readonly<
  Record<MetricId, BandEdges | null>
>;

/** The band of one value; null when the metric has no bands, or none for sitting people. */
export function bandOf(metric: MetricId, value: number, desk: 'sitting' | 'standing' = 'sitting'): MeasuredBand | null {
  const { bands, seatedShift } = METRICS[metric];
  const shift = desk === 'sitting' ? seatedShift : 0;
  if (bands === null || shift === null) return null;
  const { high, low } = bands;
  const onScale = value - shift;
  if (!((high !== null && onScale > high.watch) || (low !== null && onScale < low.watch))) return 'normal'; // nearly always
  return (high !== null && onScale > high.poor) || (low !== null && onScale < low.poor) ? 'poor' : 'watch';
}

/** How far a value within its range is from the nearer edge of it, metric's unit; Infinity without bands. Negative: out of range. */
export function marginOf(metric: MetricId, value: number): number {
  const { bands, seatedShift } = METRICS[metric];
  if (bands === null || seatedShift === null) return Infinity;
  const onScale = value - seatedShift;
  const above = bands.high === null ? Infinity : bands.high.watch - onScale;
  const below = bands.low === null ? Infinity : onScale - bands.low.watch;
  return Math.min(above, below);
}

/** How long `value` may be held, by an ISO-type limit; null when the metric has none or the value is below the timed zone. */
export function holdLimit(metric: MetricId, value: number): Millis | null {
  const hold = BANDS[metric]?.hold ?? null;
  if (hold === null || value <= hold.from) return null;
  const share = Math.min(1, (value - hold.from) / (hold.to - hold.from));
  return millis(hold.fromLimit + share * (hold.toLimit - hold.fromLimit));
}
