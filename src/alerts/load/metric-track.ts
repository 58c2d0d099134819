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
  const values = METRIC_IDS.map((metric) => {
    const measure = metrics[metric];
    return isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null;
  });
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

/** Advances by one reading. `value`: metric's unit, null when not measured; `pace`: factor on loading time. */
export function step(
  track: Track,
  metric: MetricId,
  value: number | null,
  beat: MeasuredInterval,
  pace: number,
): Track {
  const { credit, closed, slots, age } = beat;
  const poor = isPoor(track, metric, value);
  const timed = value !== null && (BANDS[metric]?.hold ?? null) !== null;
  const window =
    closed === null
      ? Window.add(track.window, value, credit)
      : Window.close(track.window, value, credit, closed, slots);
  const band = closed === null ? track.band : stepBand(track.band, metric, Window.median(window, slots), age);
  // Of a metric that has not been seen for as long as the window reaches back, nothing is held against anybody.
  const gone = value === null && track.hold > 0 && Window.newestKnown(window) === null;
  const hold = timed
    ? stepHold(track.hold, metric, value, credit, pace)
    : gone
      ? restHold(track.hold, metric, credit)
      : track.hold;
  const marks = METRICS[metric].warns && (poor || (timed && holdLimit(metric, value) !== null));
  const ring = mark(track.ring, marks ? credit : millis(0), beat.minuteOver);
  return { window, band, hold, ring };
}

/** Whether a reading by itself is poor. */
export const isPoor = ({ band }: Track, metric: MetricId, value: number | null): boolean =>
  value !== null && bandFrom(metric, value, band?.band ?? null) === 'poor';

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
