import { BANDS, holdLimit } from '../geometry/bands.ts';
import type { MetricId } from '../geometry/metric.ts';
import { millis, type Millis } from '../geometry/units.ts';
import * as Band from './band.ts';
import * as Exposure from './exposure.ts';
import * as Hold from './hold.ts';
import { mark, type Ring } from './minutes.ts';
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
  window: [],
  band: null,
  exposure: Exposure.fresh(),
  hold: 0,
  loading: false,
  ring: [],
});

/** What one reading does to a metric that it measured. `poor`: this reading alone is poor. */
export function measured(
  track: Track,
  metric: MetricId,
  value: number,
  { credit, age, patience, over }: { credit: Millis; age: Millis; patience: Millis; over: boolean },
): { track: Track; poor: boolean } {
  const window = Window.add(track.window, value, credit, age);
  const band = Band.follow(track.band, metric, Window.median(window, age), age);
  const before = track.band?.band ?? null;
  const poor = Band.bandFrom(metric, value, before) === 'poor';
  const { exposure, booked } = Exposure.book(track.exposure, before, band?.band ?? null, poor, credit, patience);
  const hold = BANDS[metric]?.hold ? Hold.hold(track.hold, metric, value, credit) : 0;
  const loading = poor || holdLimit(metric, value) !== null;
  return { track: { window, band, exposure, hold, loading, ring: mark(track.ring, booked, over) }, poor };
}

/** A reading that could not measure it: loads stand still, the band soon says that it does not know. */
export function unmeasured(track: Track, age: Millis, over: boolean): Track {
  const band = Window.isCurrent(track.window, age) ? track.band : null;
  return band === track.band && !over ? track : { ...track, band, ring: mark(track.ring, ZERO, over) };
}

const ZERO = millis(0);

/** Time away from the desk. Null when nothing is left to remember. */
export function rested(track: Track, metric: MetricId, time: Millis, forget: boolean): Track | null {
  const exposure = Exposure.drain(track.exposure, time);
  const hold = Hold.rest(track.hold, metric, time);
  const ring = forget ? [] : track.ring;
  const window = forget ? [] : track.window;
  if (exposure.load === 0 && hold === 0 && ring.length === 0 && window.length === 0) return null;
  return { window, band: null, exposure, hold, loading: false, ring };
}
