import { BANDS, bandOf, type MeasuredBand } from '../../geometry/bands.ts';
import type { MetricId } from '../../geometry/metric.ts';
import type { Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/** Which band a metric is in: slow to change its mind, quick to say that it does not know. */
export interface BandTrack {
  readonly band: MeasuredBand;
  readonly since: Millis; // age at which the median came into it
  readonly turn: { readonly to: MeasuredBand; readonly since: Millis } | null; // the median has left; not yet for long
}

const SEVERITY: Readonly<Record<MeasuredBand, number>> = { normal: 0, watch: 1, poor: 2 };
const worse = (a: MeasuredBand, b: MeasuredBand): MeasuredBand => (SEVERITY[a] >= SEVERITY[b] ? a : b);
const better = (a: MeasuredBand, b: MeasuredBand): MeasuredBand => (SEVERITY[a] < SEVERITY[b] ? a : b);

/** How far back inside its edge a band is left, metric's unit. */
export function exitMargin(metric: MetricId): number {
  const side = BANDS[metric]?.high ?? BANDS[metric]?.low;
  return side ? Math.min(Math.abs(side.poor - side.watch) * LIMITS.exitShare, LIMITS.exitMost) : 0;
}

/** The band of a value for someone who is in `now`: entered at the edge, left a margin inside it. */
export function bandFrom(metric: MetricId, value: number, now: MeasuredBand | null): MeasuredBand | null {
  const plain = bandOf(metric, value);
  if (plain === null || now === null || SEVERITY[plain] >= SEVERITY[now]) return plain;
  const margin = exitMargin(metric);
  const above = bandOf(metric, value + margin) ?? plain;
  const below = bandOf(metric, value - margin) ?? plain;
  return better(now, worse(plain, worse(above, below)));
}

/** Moves on by one median; null while there is none. */
export function step(track: BandTrack | null, metric: MetricId, median: number | null, age: Millis): BandTrack | null {
  if (median === null) return null;
  const band = bandFrom(metric, median, track?.band ?? null);
  if (band === null) return null;
  if (track === null) return { band, since: age, turn: null };
  if (band === track.band) return track.turn === null ? track : { ...track, turn: null };
  const turn = track.turn?.to === band ? track.turn : { to: band, since: age };
  return age - turn.since >= LIMITS.dwell ? { band, since: turn.since, turn: null } : { ...track, turn };
}
