import { BANDS, holdLimit } from '../geometry/bands.ts';
import type { MetricId } from '../geometry/metric.ts';
import { millis, type Millis } from '../geometry/units.ts';
import * as Band from './band.ts';
import * as Hold from './hold.ts';
import { mark, type Ring } from './minutes.ts';
import type { Slots } from './slots.ts';
import * as Window from './window.ts';

/** Everything that is followed for one metric. */
export interface Track {
  readonly window: Window.Window;
  readonly band: Band.BandTrack | null; // null: unknown
  readonly hold: Hold.HoldDose;
  readonly ring: Ring; // time in which its readings were poor or in the timed zone
}

export const fresh = (): Track => ({ window: Window.fresh(), band: null, hold: 0, ring: [] });

/** One measured interval, the same for every metric. */
export interface Beat {
  readonly credit: Millis;
  readonly age: Millis; // at its end
  readonly slots: Slots;
  readonly closed: Millis | null; // weight of the slot that ends with it
  readonly minuteOver: boolean;
}

/** What one reading does to a metric; `value` is null where it could not be measured. `poor`: it alone is poor. */
export function follow(
  track: Track,
  metric: MetricId,
  value: number | null,
  beat: Beat,
): { track: Track; poor: boolean } {
  const { credit, closed, slots } = beat;
  const poor = value !== null && Band.bandFrom(metric, value, track.band?.band ?? null) === 'poor';
  let { window, band, hold } = track;
  if (value !== null) {
    window = Window.see(window, value, credit);
    if (BANDS[metric]?.hold) hold = Hold.hold(hold, metric, value, credit);
  }
  if (closed !== null) {
    window = Window.close(window, closed, slots);
    band = Band.follow(band, metric, Window.median(window, slots), beat.age);
  }
  const marks = poor || (value !== null && holdLimit(metric, value) !== null);
  const ring = mark(track.ring, marks ? credit : millis(0), beat.minuteOver);
  return { track: { window, band, hold, ring }, poor };
}

/** Time away from the desk; `forget`: long enough for the past to be another story. Null when nothing is left. */
export function rest(track: Track, metric: MetricId, time: Millis, forget: boolean): Track | null {
  const hold = Hold.rest(track.hold, metric, time);
  if (!forget) return { ...track, hold };
  return hold === 0 ? null : { ...fresh(), hold };
}

/** A window that is no longer about now. */
export const stale = (track: Track): Track => ({ ...track, window: Window.fresh(), band: null });

/** Nothing known and nothing loaded: a metric of another view, perhaps. */
export const isEmpty = ({ window, hold, ring }: Track): boolean =>
  window.known === 0 && hold === 0 && ring.length === 0 && window.means.every((mean) => mean === null);
