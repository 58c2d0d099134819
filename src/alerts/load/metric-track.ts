import { bandFrom, restHold, stepBand, stepHold, type BandTrack, type HoldDose } from './band.ts';
import * as Window from './median-window.ts';
import { isMeasured, METRIC_IDS, METRICS, type MetricId } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';
import { BANDS, holdLimit } from '../../geometry/bands.ts';
import { millis, type Millis } from '../../base/units.ts';
import { mark, type Ring } from './recent-minutes.ts';
import type { Slots } from './time-slots.ts';

/** The values of one reading, in the order of `METRIC_IDS` and in the metrics' units; null: not measured or not finite. */
export type MetricValues = readonly (number | null)[];

/** Extracts the values once per reading for all reducers. */
export function metricValues({ metrics }: Reading): MetricValues {
  const values: (number | null)[] = [];
  for (const metric of METRIC_IDS) {
    const measure = metrics[metric];
    values.push(isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null);
  }
  // Whoever reclines bends the neck against the trunk to look ahead: that part holds nothing up.
  const neck = values[NECK] ?? null;
  const trunk = values[TRUNK] ?? null;
  if (neck !== null && trunk !== null && neck > 0 && trunk < 0) values[NECK] = Math.max(0, neck + trunk);
  return values;
}

/** Index of a metric in `MetricValues`. */
export const metricIndex = (metric: MetricId): number => METRIC_IDS.indexOf(metric);
const NECK = metricIndex('neckFlexion');
const TRUNK = metricIndex('trunkInclination');

/** The state of one metric. */
export interface Track {
  readonly window: Window.Window;
  readonly band: BandTrack | null; // null: unknown
  readonly hold: HoldDose;
  readonly ring: Ring; // time in which its readings were poor or in the timed zone
}

export const initial = (): Track => ({ window: Window.initial(), band: null, hold: 0, ring: [] });

/** One measured interval, the same for every metric. */
export interface MeasuredInterval {
  readonly credit: Millis;
  readonly age: Millis; // at its end
  readonly slots: Slots;
  readonly closed: Millis | null; // ms, weight of the slot that ends with it; null: none ends
  readonly minuteOver: boolean;
}

/** What is the same for every reading of a metric, looked up once: this runs for every metric of every reading. */
export interface Tracked {
  readonly metric: MetricId;
  readonly index: number; // in `MetricValues`
  readonly warns: boolean;
  readonly timed: boolean; // whether it may be held for a limited time only
}

/** The metrics that have a track. */
export const TRACKED: readonly Tracked[] = METRIC_IDS.filter((metric) => BANDS[metric] !== null).map((metric) => ({
  metric,
  index: metricIndex(metric),
  warns: METRICS[metric].warns,
  timed: (BANDS[metric]?.hold ?? null) !== null,
}));

/** What a metric shows in one measured interval. */
export interface Shown {
  readonly value: number | null; // metric's unit; null: not measured
  readonly poor: boolean; // whether this reading by itself is poor
  readonly pace: number; // factor on loading time
}

/** Advances by one reading. */
export function step(track: Track, { metric, warns, timed }: Tracked, shown: Shown, beat: MeasuredInterval): Track {
  const { value, poor, pace } = shown;
  const { credit, closed, slots, age, minuteOver } = beat;
  let { band, hold, ring } = track;
  let window: Window.Window;
  if (closed === null) window = Window.add(track.window, value, credit);
  else {
    window = Window.close(track.window, value, credit, closed, slots);
    band = stepBand(band, metric, Window.median(window, slots), age);
  }
  if (timed && value !== null) hold = stepHold(hold, metric, value, credit, pace);
  // Of a metric that has not been seen for as long as the window reaches back, nothing is held against anybody.
  else if (value === null && hold > 0 && Window.newestKnown(window) === null) hold = restHold(hold, metric, credit);
  if (warns && (poor || (timed && value !== null && holdLimit(metric, value) !== null)))
    ring = mark(ring, credit, minuteOver);
  else if (minuteOver) ring = mark(ring, millis(0), minuteOver);
  return { window, band, hold, ring };
}

/** Whether a reading by itself is poor. */
export const isPoor = ({ band }: Track, metric: MetricId, value: number): boolean =>
  bandFrom(metric, value, band?.band ?? null) === 'poor';

/** Recovers over time away from the desk. `forget`: drops everything except the hold dose. Null when nothing is left. */
export function rest(track: Track, metric: MetricId, time: Millis, forget: boolean): Track | null {
  const hold = restHold(track.hold, metric, time);
  if (!forget) return { ...track, hold };
  return hold === 0 ? null : { ...initial(), hold };
}

/** Drops an outdated window and the band. */
export const stale = (track: Track): Track => ({ ...track, window: Window.initial(), band: null });

/** Whether nothing is known or loaded, as for a metric of another view. */
export const isEmpty = ({ window, hold, ring }: Track): boolean =>
  hold === 0 && ring.length === 0 && window.known === 0 && window.means.every((mean) => mean === null);
