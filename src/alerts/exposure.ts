import type { MeasuredBand } from '../geometry/bands.ts';
import { millis, type Millis } from '../geometry/units.ts';
import { LIMITS } from './limits.ts';

/**
 * Time in a poor band. The median decides, the readings count: readings that the median has not followed yet wait in
 * `pending` and are booked when it does, so that no second is lost to the window's lag and none is booked twice.
 */
export interface Exposure {
  readonly load: Millis; // ms, drains twice as fast as it fills; at most the patience
  readonly pending: Millis; // ms of readings that disagree with the band
}

export const fresh = (): Exposure => ({ load: millis(0), pending: millis(0) });

const within = (load: number, most: number): Millis => millis(Math.min(Math.max(0, load), most));

/** What came of one interval, and how much time was booked as poor. */
export interface Booked {
  readonly exposure: Exposure;
  readonly booked: Millis;
}

/** One measured interval: `before` and `after` are the bands, `poor` what this reading alone would say. */
export function book(
  { load, pending }: Exposure,
  before: MeasuredBand | null,
  after: MeasuredBand | null,
  poor: boolean,
  credit: Millis,
  patience: Millis,
): Booked {
  if (after === null) {
    const waited = before === null ? pending : 0;
    return { exposure: { load, pending: within(poor ? waited + credit : 0, LIMITS.pendingMost) }, booked: millis(0) };
  }
  const isPoor = after === 'poor';
  const turned = isPoor !== (before === 'poor');
  const agrees = isPoor === poor;
  // What waited is booked on the turn; a reading that disagrees waits, one that agrees makes the waiting ones doubtful.
  const counted = (turned ? pending : 0) + (agrees ? credit : 0);
  const rest = turned ? 0 : pending;
  const waiting = within(agrees ? rest - credit : rest + credit, LIMITS.pendingMost);
  return isPoor
    ? { exposure: { load: within(load + counted, patience), pending: waiting }, booked: millis(counted) }
    : { exposure: { load: within(load - LIMITS.drain * counted, patience), pending: waiting }, booked: millis(0) };
}

/** Time in which the person was certainly not in this posture. */
export const drain = ({ load }: Exposure, time: Millis): Exposure => ({
  load: within(load - LIMITS.drain * time, load),
  pending: millis(0),
});
