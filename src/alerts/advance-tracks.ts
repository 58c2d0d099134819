import type { MetricId } from '../geometry/metric.ts';
import { millis, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';
import * as Chronic from './load/chronic.ts';
import * as Exposure from './load/exposure.ts';
import * as Minutes from './load/recent-minutes.ts';
import * as Slots from './load/time-slots.ts';
import * as Track from './load/metric-track.ts';
import { metricIndex, type MetricValues } from './load/metric-track.ts';
import { mainCause, poorPace } from './decide/risk.ts';
import { patienceOf } from './patience.ts';
import type { AlertSettings } from './settings.ts';
import type { AlertState } from './state.ts';

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
  const stale = Slots.isStale(before.slots, millis(age - credit));
  const { parts, slots, minutes } = cut(stale ? Slots.initial() : before.slots, before.minutes, credit, age);
  const tracks: Partial<Record<MetricId, Track.Track>> = {};
  for (const tracked of Track.TRACKED) {
    const { metric, index } = tracked;
    const value = values[index] ?? null;
    const track = before.tracks[metric];
    if (value === null && track === undefined) continue;
    const from = track === undefined ? Track.initial() : stale ? Track.stale(track) : track;
    const next = Track.step(from, tracked, value, parts, settings);
    if (value !== null || !Track.isEmpty(next)) tracks[metric] = next;
  }
  const { exposure, chronic, newest } = bookParts(before, parts, tracks, values, settings);
  // At its limit the load grows no more, but what it comes from can change.
  const loading = newest === 'poor' && exposure.medians === true && exposure.load >= before.exposure.load;
  const cause = loading ? mainCause(tracks, settings) : null;
  return {
    slots,
    tracks,
    minutes,
    newest,
    exposure: cause === null || cause === exposure.cause ? exposure : { ...exposure, cause },
    chronic,
  };
}

function cut(
  slots: Slots.Slots,
  minutes: Minutes.Minutes,
  credit: Millis,
  age: Millis,
): { parts: readonly Track.IntervalPart[]; slots: Slots.Slots; minutes: Minutes.Minutes } {
  const parts: Track.IntervalPart[] = [];
  let left = credit;
  do {
    const part = Slots.partOf(slots, left);
    left = millis(left - part);
    const end = millis(age - left);
    const minute = Minutes.step(minutes, part);
    const slot = Slots.step(slots, part, end);
    ({ slots } = slot);
    ({ minutes } = minute);
    parts.push({
      credit: part,
      age: end,
      slots,
      closed: slot.closed,
      minuteOver: minute.over,
      verdict: 'unsure',
      anyPoor: null,
      pace: 1,
      poor: [],
    });
  } while (left > 0);
  return { parts, slots, minutes };
}

function bookParts(
  before: Measured,
  parts: readonly Track.IntervalPart[],
  tracks: AlertState['tracks'],
  values: MetricValues,
  settings: AlertSettings,
): Pick<Measured, 'exposure' | 'chronic' | 'newest'> {
  const patience = patienceOf(settings);
  let { exposure, chronic, newest } = before;
  let pace = exposure.medians === true ? poorPace(before.tracks, settings) : 1;
  for (const part of parts) {
    const known = missing(exposure, part.verdict, tracks, values, part.credit);
    newest = known.verdict;
    exposure = Exposure.book(known.exposure, newest, part.credit, { patience, pace });
    if (part.closed === null) continue;
    ({ pace } = part);
    exposure = Exposure.turn(exposure, part.anyPoor, newest, { patience, pace });
    chronic = Chronic.step(chronic ?? Chronic.initial(), part.poor, part.closed);
  }
  return { exposure, chronic, newest };
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
