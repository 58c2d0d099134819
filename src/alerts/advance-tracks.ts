import { BANDS } from '../geometry/bands.ts';
import { METRIC_IDS, type MetricId } from '../geometry/metric.ts';
import { millis, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';
import * as Chronic from './load/chronic.ts';
import * as Exposure from './load/exposure.ts';
import * as Minutes from './load/recent-minutes.ts';
import * as Slots from './load/time-slots.ts';
import * as Track from './load/metric-track.ts';
import { metricIndex, type MetricValues } from './load/metric-track.ts';
import { isAnyPoor, mainCause, mayWarn, poorPace } from './decide/risk.ts';
import { paceOf, patienceOf, type AlertSettings } from './settings.ts';
import type { AlertState } from './state.ts';

const BANDED = METRIC_IDS.filter((metric) => BANDS[metric] !== null).map((metric) => ({
  metric,
  index: metricIndex(metric),
}));

/** What a measured interval changes metric by metric. */
type Measured = Pick<AlertState, 'slots' | 'tracks' | 'minutes' | 'newest' | 'exposure'> & {
  readonly chronic?: Chronic.Chronic | undefined;
};

/**
 * Advances all metrics by one measured interval that ends at `age`. It is cut where slots end, so that a band changes at the same
 * moment whatever the pace of the readings.
 */
export function advanceTracks(
  before: Measured,
  values: MetricValues,
  credit: Millis,
  age: Millis,
  settings: AlertSettings,
): Measured {
  let now = Slots.isStale(before.slots, millis(age - credit)) ? withoutWindows(before) : before;
  let left = credit;
  do {
    const part = Slots.partOf(now.slots, left);
    left = millis(left - part);
    now = advancePart(now, values, part, millis(age - left), settings);
  } while (left > 0);
  return now;
}

function withoutWindows(before: Measured): Measured {
  const tracks: Partial<Record<MetricId, Track.Track>> = {};
  for (const metric of Object.keys(before.tracks) as MetricId[]) {
    const track = before.tracks[metric];
    if (track !== undefined) tracks[metric] = Track.stale(track);
  }
  return { ...before, tracks, slots: Slots.initial() };
}

/** Advances by a part of an interval, in which at most one slot ends, and that with it. */
function advancePart(
  before: Measured,
  values: MetricValues,
  credit: Millis,
  age: Millis,
  settings: AlertSettings,
): Measured {
  const { minutes, over: minuteOver } = Minutes.step(before.minutes, credit);
  const { slots, closed } = Slots.step(before.slots, credit, age);
  const beat = { credit, age, slots, closed, minuteOver };
  const tracks: Partial<Record<MetricId, Track.Track>> = {};
  let verdict: Exposure.Verdict = 'unsure';
  for (const { metric, index } of BANDED) {
    const value = values[index] ?? null;
    const track = before.tracks[metric];
    if (value === null && track === undefined) continue;
    const from = track ?? Track.initial();
    const next = Track.step(from, metric, value, beat, paceOf(settings, metric));
    if (value !== null || !Track.isEmpty(next)) tracks[metric] = next;
    if (value === null || verdict === 'poor' || !mayWarn(metric, settings)) continue;
    verdict = Track.isPoor(from, metric, value) ? 'poor' : 'fine';
  }
  const { exposure: missed, verdict: newest } = missing(before.exposure, verdict, tracks, values, credit);
  const rate = {
    patience: patienceOf(settings),
    pace: missed.medians === true ? poorPace(before.tracks, settings) : 1,
  };
  const booked = Exposure.book(missed, newest, credit, rate);
  const poor = closed === null ? null : isAnyPoor(tracks, settings);
  const exposure =
    closed === null
      ? booked
      : Exposure.turn(booked, poor, newest, { ...rate, pace: poor === true ? poorPace(tracks, settings) : 1 });
  // At its limit the load grows no more, but what it comes from can change.
  const loading = newest === 'poor' && exposure.medians === true && exposure.load >= before.exposure.load;
  const cause = loading ? mainCause(tracks, settings) : null;
  return {
    slots,
    tracks,
    minutes,
    newest,
    exposure: cause === null || cause === exposure.cause ? exposure : { ...exposure, cause },
    chronic: closed === null ? before.chronic : Chronic.step(before.chronic ?? Chronic.initial(), tracks, closed),
  };
}

/** While the metric that was poor is not measured, the others do not prove recovery; but only for as long as unmeasured time does. */
function missing(
  exposure: Exposure.Exposure,
  verdict: Exposure.Verdict,
  tracks: AlertState['tracks'],
  values: MetricValues,
  credit: Millis,
): { exposure: Exposure.Exposure; verdict: Exposure.Verdict } {
  const { cause, load, pending, medians } = exposure;
  if (cause === null || load <= 0 || (values[metricIndex(cause)] ?? null) !== null)
    return { exposure: exposure.missing === undefined ? exposure : { cause, load, pending, medians }, verdict };
  const time = millis(Math.min((exposure.missing ?? 0) + credit, LIMITS.unseenBreak));
  const doubted = verdict === 'fine' && time <= LIMITS.unseenGrace && (tracks[cause]?.ring.length ?? 0) > 0;
  return { exposure: { ...exposure, missing: time }, verdict: doubted ? 'unsure' : verdict };
}
