import { BANDS, bandOf, type MeasuredBand, holdLimit } from '../../geometry/bands.ts';
import type { MetricId } from '../../geometry/metric.ts';
import { type Millis, millis } from '../../base/units.ts';
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
export function stepBand(
  track: BandTrack | null,
  metric: MetricId,
  median: number | null,
  age: Millis,
): BandTrack | null {
  if (median === null) return null;
  const band = bandFrom(metric, median, track?.band ?? null);
  if (band === null) return null;
  if (track === null) return { band, since: age, turn: null };
  if (band === track.band) return track.turn === null ? track : { ...track, turn: null };
  const turn = track.turn?.to === band ? track.turn : { to: band, since: age };
  return age - turn.since >= LIMITS.dwell ? { band, since: turn.since, turn: null } : { ...track, turn };
}

/**
 * ISO 11226 holding time as a dose: the share of the permitted time that has been used up, 0-1, so that an angle which
 * changes on the way is counted at what it was. Below the timed zone it drains like every other load.
 */
export type HoldDose = number;

const clamp = (dose: number): HoldDose => Math.min(Math.max(0, Math.round(dose * 1e9) / 1e9), 1);

/** Moves on by `time` at `value`; `pace`: how much a minute counts. */
export function stepHold(dose: HoldDose, metric: MetricId, value: number, time: Millis, pace = 1): HoldDose {
  const limit = holdLimit(metric, value);
  return limit === null ? restHold(dose, metric, time) : clamp(dose + (pace * time) / limit);
}

/** Time out of the timed zone. */
export function restHold(dose: HoldDose, metric: MetricId, time: Millis): HoldDose {
  const longest = BANDS[metric]?.hold?.fromLimit;
  return longest === undefined ? 0 : clamp(dose - (LIMITS.drain * time) / longest);
}

/** How long the value may still be held; Infinity outside the timed zone. */
export function timeLeft(dose: HoldDose, metric: MetricId, value: number, pace = 1): Millis {
  const limit = holdLimit(metric, value);
  return millis(limit === null ? Infinity : ((1 - dose) * limit) / pace);
}
