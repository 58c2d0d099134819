import { bandFrom, restHold, stepBand, stepHold, type BandTrack, type HoldDose } from './band.ts';
import * as Window from './median-window.ts';
import { isMeasured, METRIC_IDS, type MetricId } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';
import { BANDS, holdLimit } from '../../geometry/bands.ts';
import { millis, type Millis } from '../../base/units.ts';
import { mark, type Ring } from './recent-minutes.ts';
import type { Slots } from './time-slots.ts';

/** What one reading says, in the order of `METRIC_IDS` and the metrics' units; null: not measured. What is not finite was not. */
export type MetricValues = readonly (number | null)[];

/** Looked up once a reading: several reducers ask for the same. */
export const metricValues = ({ metrics }: Reading): MetricValues =>
  METRIC_IDS.map((metric) => {
    const measure = metrics[metric];
    return isMeasured(measure) && Number.isFinite(measure.value) ? measure.value : null;
  });

/** Where `MetricValues` has a metric. */
export const metricIndex = (metric: MetricId): number => METRIC_IDS.indexOf(metric);

/** Everything that is followed for one metric. */
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
  readonly closed: Millis | null; // weight of the slot that ends with it
  readonly minuteOver: boolean;
}

/** What one reading does to a metric; `value` is null where it could not be measured; `pace`: how much a minute counts. */
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
  const hold = timed ? stepHold(track.hold, metric, value, credit, pace) : track.hold;
  const marks = poor || (timed && holdLimit(metric, value) !== null);
  const ring = mark(track.ring, marks ? credit : millis(0), beat.minuteOver);
  return { window, band, hold, ring };
}

/** Whether a reading by itself is poor. */
export const isPoor = ({ band }: Track, metric: MetricId, value: number | null): boolean =>
  value !== null && bandFrom(metric, value, band?.band ?? null) === 'poor';

/** Time away from the desk; `forget`: long enough for the past to be another story. Null when nothing is left. */
export function rest(track: Track, metric: MetricId, time: Millis, forget: boolean): Track | null {
  const hold = restHold(track.hold, metric, time);
  if (!forget) return { ...track, hold };
  return hold === 0 ? null : { ...initial(), hold };
}

/** A window that is no longer about now. */
export const stale = (track: Track): Track => ({ ...track, window: Window.initial(), band: null });

/** Nothing known and nothing loaded: a metric of another view, perhaps. */
export const isEmpty = ({ window, hold, ring }: Track): boolean =>
  hold === 0 && ring.length === 0 && window.known === 0 && window.means.every((mean) => mean === null);
