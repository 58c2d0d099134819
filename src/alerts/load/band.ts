import { BANDS, bandOf, type MeasuredBand, holdLimit } from '../../geometry/bands.ts';
import type { MetricId } from '../../geometry/metric.ts';
import { type Millis, millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/** The band of a metric, with hysteresis. It becomes unknown at once when the median does. */
export interface BandTrack {
  readonly band: MeasuredBand;
  readonly since: Millis; // age at which the median came into it
  readonly turn: { readonly to: MeasuredBand; readonly since: Millis } | null; // the median is in another band, but not for long enough yet
}

const SEVERITY: Readonly<Record<MeasuredBand, number>> = { normal: 0, watch: 1, poor: 2 };
const worse = (a: MeasuredBand, b: MeasuredBand): MeasuredBand => (SEVERITY[a] >= SEVERITY[b] ? a : b);
const better = (a: MeasuredBand, b: MeasuredBand): MeasuredBand => (SEVERITY[a] < SEVERITY[b] ? a : b);

/** The hysteresis of a metric's bands, metric's unit. */
export function exitMargin(metric: MetricId): number {
  const side = BANDS[metric]?.high ?? BANDS[metric]?.low;
  return side ? Math.min(Math.abs(side.poor - side.watch) * LIMITS.exitShare, LIMITS.exitMost) : 0;
}

/** The band of a value with hysteresis: a band is entered at its edge and left `exitMargin` inside it. */
export function bandFrom(metric: MetricId, value: number, now: MeasuredBand | null): MeasuredBand | null {
  const plain = bandOf(metric, value);
  if (plain === null || now === null || SEVERITY[plain] >= SEVERITY[now]) return plain;
  const margin = exitMargin(metric);
  const above = bandOf(metric, value + margin) ?? plain;
  const below = bandOf(metric, value - margin) ?? plain;
  return better(now, worse(plain, worse(above, below)));
}

/**
 * Advances by one median; null while it is unknown. The hysteresis is there for noise: a median that stays inside it for
 * `LIMITS.exitDwell` has changed.
 */
export function stepBand(
  track: BandTrack | null,
  metric: MetricId,
  median: number | null,
  age: Millis,
): BandTrack | null {
  if (median === null) return null;
  const to = bandOf(metric, median);
  if (to === null) return null;
  if (track === null) return { band: to, since: age, turn: null };
  if (to === track.band) return track.turn === null ? track : { ...track, turn: null };
  const beyond = bandFrom(metric, median, track.band) ?? to;
  const band = beyond === track.band ? to : beyond;
  const turn = track.turn?.to === band ? track.turn : { to: band, since: age };
  const dwell = beyond === track.band ? LIMITS.exitDwell : LIMITS.dwell;
  return age - turn.since >= dwell ? { band, since: turn.since, turn: null } : { ...track, turn };
}

/**
 * ISO 11226 holding time as a dose: the used share of the permitted time, 0-1, so that a changing angle counts with its value at
 * each time. Below the timed zone it drains like the other loads.
 */
export type HoldDose = number;

const clamp = (dose: number): HoldDose => Math.min(Math.max(0, Math.round(dose * 1e9) / 1e9), 1);

/** Moves on by `time` at `value`; `pace`: how much a minute counts. */
export function stepHold(dose: HoldDose, metric: MetricId, value: number, time: Millis, pace = 1): HoldDose {
  const limit = holdLimit(metric, value);
  return limit === null ? restHold(dose, metric, time) : clamp(dose + (pace * time) / limit);
}

/** Drains the dose over time outside the timed zone. */
export function restHold(dose: HoldDose, metric: MetricId, time: Millis): HoldDose {
  const longest = BANDS[metric]?.hold?.fromLimit;
  return longest === undefined ? 0 : clamp(dose - (LIMITS.drain * time) / longest);
}

/** How much longer the value may be held; Infinity outside the timed zone. */
export function timeLeft(dose: HoldDose, metric: MetricId, value: number, pace = 1): Millis {
  const limit = holdLimit(metric, value);
  return millis(limit === null ? Infinity : ((1 - dose) * limit) / pace);
}
