import { BANDS, holdLimit } from '../geometry/bands.ts';
import type { MetricId } from '../geometry/metric.ts';
import { millis, type Millis } from '../geometry/units.ts';
import * as Band from './band.ts';
import * as Exposure from './exposure.ts';
import * as Hold from './hold.ts';
import { mark, type Ring } from './minutes.ts';
import type { Slots } from './slots.ts';
import * as Window from './window.ts';

/** Everything that is followed for one metric. */
export interface Track {
  readonly window: Window.Window;
  readonly band: Band.BandTrack | null; // null: unknown
  readonly exposure: Exposure.Exposure;
  readonly hold: Hold.HoldDose;
  readonly loading: boolean; // the newest reading is poor or in the timed zone
  readonly ring: Ring;
}

export const fresh = (): Track => ({
  window: Window.fresh(),
  band: null,
  exposure: Exposure.fresh(),
  hold: 0,
  loading: false,
  ring: [],
});

/** One measured interval, the same for every metric. */
export interface Beat {
  readonly credit: Millis;
  readonly age: Millis; // at its end
  readonly slots: Slots;
  readonly closed: Millis | null; // weight of the slot that ends with it
  readonly minuteOver: boolean;
  readonly patience: Millis;
}

/** What one reading does to a metric; `value` is null where it could not be measured. `poor`: it alone is poor. */
export function follow(
  track: Track,
  metric: MetricId,
  value: number | null,
  beat: Beat,
): { track: Track; poor: boolean } {
  const { credit, closed, slots } = beat;
  let { window, band, exposure, hold } = track;
  if (value !== null) window = Window.see(window, value, credit);
  if (closed !== null) {
    window = Window.close(window, closed, slots);
    band = Band.follow(band, metric, Window.median(window, slots), beat.age);
  }
  if (value === null) {
    // Loads stand still: what was not seen neither costs nor helps.
    return { track: { window, band, exposure, hold, loading: false, ring: mark(track.ring, NONE, beat) }, poor: false };
  }
  const before = track.band?.band ?? null;
  const poor = Band.bandFrom(metric, value, before) === 'poor';
  const booking = Exposure.book(exposure, before, band?.band ?? null, poor, credit, beat.patience);
  ({ exposure } = booking);
  if (BANDS[metric]?.hold) hold = Hold.hold(hold, metric, value, credit);
  const loading = poor || holdLimit(metric, value) !== null;
  return { track: { window, band, exposure, hold, loading, ring: mark(track.ring, booking.booked, beat) }, poor };
}

const NONE = millis(0);

/** Time away from the desk; `forget`: long enough for the past to be another story. Null when nothing is left. */
export function rest(track: Track, metric: MetricId, time: Millis, forget: boolean): Track | null {
  const exposure = Exposure.drain(track.exposure, time);
  const hold = Hold.rest(track.hold, metric, time);
  if (!forget) return { ...track, exposure, hold, loading: false };
  return exposure.load === 0 && hold === 0 ? null : { ...fresh(), exposure, hold };
}

/** A window that is no longer about now. */
export const stale = (track: Track): Track => ({ ...track, window: Window.fresh(), band: null });

/** Nothing known and nothing loaded: a metric of another view, perhaps. */
export const isEmpty = ({ window, exposure, hold, ring }: Track): boolean =>
  window.known === 0 &&
  exposure.load === 0 &&
  hold === 0 &&
  ring.length === 0 &&
  window.means.every((mean) => mean === null);
