import type { MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/**
 * Time in a poor band of any metric; two at once count once. The medians decide, and the readings are counted: readings that the
 * medians have not followed yet wait in `pending` and are booked when they do, so that the window's lag loses no time and none is
 * booked twice.
 */
export interface Exposure {
  readonly load: Millis; // ms, drains twice as fast as it fills; at most the patience
  readonly pending: Millis; // ms of readings that disagree with the medians
  readonly medians: boolean | null; // whether any metric is in its poor band; null while none is known
  readonly cause: MetricId | null; // the metric that caused most of it; null before any
  readonly missing?: Millis; // measured time since the cause was last measured; absent: it is measured
}

/** The result of a single reading; unsure: the relevant metric was not measured. */
export type Verdict = 'poor' | 'fine' | 'unsure';

export const initial = (): Exposure => ({ load: millis(0), pending: millis(0), medians: null, cause: null });

const clamp = (load: number, most: number): Millis => millis(Math.min(Math.max(0, load), most));

/** Patience and pace: how fast poor time counts. */
export interface Rate {
  readonly patience: Millis;
  readonly pace: number; // factor on poor time
}

/** Written out for speed: this runs several times for every reading. */
const booked = ({ medians, cause, missing }: Exposure, load: Millis, pending: Millis): Exposure =>
  missing === undefined ? { load, pending, medians, cause } : { load, pending, medians, cause, missing };

/** Books one measured interval, in which the medians did not change. */
export function book(exposure: Exposure, verdict: Verdict, credit: Millis, { patience, pace }: Rate): Exposure {
  const { load, pending, medians } = exposure;
  if (verdict === 'unsure' || credit <= 0) return exposure;
  const poor = verdict === 'poor';
  if (medians === null) return booked(exposure, load, clamp(poor ? pending + credit : 0, LIMITS.pendingMost));
  if (medians !== poor) return booked(exposure, load, clamp(pending + credit, LIMITS.pendingMost));
  // Readings agree again. As much of the waiting time is booked with them: then the disagreeing ones were single bad pictures.
  const settled = Math.min(pending, credit);
  const counted = settled + credit;
  const next = clamp(medians ? load + pace * counted : load - LIMITS.drain * counted, patience);
  return booked(exposure, next, millis(pending - settled));
}

/**
 * The medians after an interval. They turn only when the newest reading agrees, so that time before a change back is not booked with
 * the wrong sign; what has waited for the turn is booked with it. The turn takes no time, so its moment does not depend on the pace.
 */
export function turn(exposure: Exposure, after: boolean | null, verdict: Verdict, { patience, pace }: Rate): Exposure {
  const { load, pending, medians: before } = exposure;
  if (after === before) return exposure;
  if (verdict === 'unsure') return { ...exposure, medians: after };
  if (after === null) return { ...exposure, medians: after, pending: millis(0) };
  const poor = verdict === 'poor';
  const was = before === true;
  const medians = after === poor ? after : was;
  if (medians === was) return { ...exposure, medians };
  return {
    ...exposure,
    medians,
    load: clamp(medians ? load + pace * pending : load - LIMITS.drain * pending, patience),
    pending: millis(0),
  };
}

/** Recovery during time without poor posture. */
export const drain = (exposure: Exposure, time: Millis): Exposure => ({
  load: clamp(exposure.load - LIMITS.drain * time, exposure.load),
  pending: millis(0),
  medians: null,
  cause: exposure.cause,
});
