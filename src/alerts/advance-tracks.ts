import { BANDS } from '../geometry/bands.ts';
import { METRIC_IDS, type MetricId } from '../geometry/metric.ts';
import type * as Exposure from './load/exposure.ts';
import { paceOf, type AlertSettings } from './settings.ts';
import { mayWarn } from './decide/risk.ts';
import * as Slots from './load/time-slots.ts';
import type { AlertState } from './state.ts';
import * as Track from './load/metric-track.ts';
import { metricIndex, type MetricValues } from './load/metric-track.ts';

const BANDED = METRIC_IDS.filter((metric) => BANDS[metric] !== null).map((metric) => ({
  metric,
  index: metricIndex(metric),
}));

/** Advances all metrics by one measured interval, and judges the reading alone. */
export function advanceTracks(
  { tracks: before, slots, clock, exposure }: AlertState,
  values: MetricValues,
  beat: Track.MeasuredInterval,
  settings: AlertSettings,
): Pick<AlertState, 'tracks' | 'newest'> {
  const tracks: Partial<Record<MetricId, Track.Track>> = {};
  const stale = Slots.isStale(slots, clock.age);
  let newest: Exposure.Verdict = 'unsure';
  for (const { metric, index } of BANDED) {
    const value = values[index] ?? null;
    const track = before[metric];
    if (value === null && track === undefined) continue;
    const from = track === undefined ? Track.initial() : stale ? Track.stale(track) : track;
    const next = Track.step(from, metric, value, beat, paceOf(settings, metric));
    if (value !== null || !Track.isEmpty(next)) tracks[metric] = next;
    if (value === null || newest === 'poor' || !mayWarn(metric, settings)) continue;
    newest = Track.isPoor(from, metric, value) ? 'poor' : 'fine';
  }
  // While the metric that was poor is not measured, the others do not prove recovery.
  const { cause } = exposure;
  const unsure = newest === 'fine' && exposure.load > 0 && cause !== null && isMissing(tracks, values, cause);
  return { tracks, newest: unsure ? 'unsure' : newest };
}

/** Unknown now, but poor within the last ten measured minutes. */
const isMissing = (tracks: AlertState['tracks'], values: MetricValues, metric: MetricId): boolean =>
  (values[metricIndex(metric)] ?? null) === null && (tracks[metric]?.ring.length ?? 0) > 0;
