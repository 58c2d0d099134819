import type { MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/**
 * Time in a poor band, whichever measure it is: two at once cost no more than one. The medians decide, the readings
 * count: readings that the medians have not followed yet wait in `pending` and are booked when they do, so that no
 * second is lost to the window's lag and none is booked twice.
 */
export interface Exposure {
  readonly load: Millis; // ms, drains twice as fast as it fills; at most the patience
  readonly pending: Millis; // ms of readings that disagree with the medians
  readonly medians: boolean | null; // whether one is in its poor band; null while none is known
  readonly cause: MetricId | null; // the measure that most of it comes from; null before any
}

/** What one reading says by itself; unsure: the measure that matters could not be made. */
export type Verdict = 'poor' | 'fine' | 'unsure';

export const initial = (): Exposure => ({ load: millis(0), pending: millis(0), medians: null, cause: null });

const clamp = (load: number, most: number): Millis => millis(Math.min(Math.max(0, load), most));

/** One measured interval, at whose end the medians are `after`; `pace`: how much a poor minute counts. */
export function book(
  exposure: Exposure,
  after: boolean | null,
  verdict: Verdict,
  credit: Millis,
  patience: Millis,
  pace = 1,
): Exposure {
  const { load, pending, medians: before } = exposure;
  if (verdict === 'unsure') return before === after ? exposure : { ...exposure, medians: after };
  const poor = verdict === 'poor';
  if (after === null) {
    const waited = before === null ? pending : 0;
    return { ...exposure, medians: after, pending: clamp(poor ? waited + credit : 0, LIMITS.pendingMost) };
  }
  const was = before === true;
  // They have turned once a reading agrees: what somebody did before they changed back is not booked while they do the other.
  const medians = after === poor ? after : was;
  const turned = medians !== was;
  const agrees = medians === poor;
  // A reading that disagrees waits. What waited is booked as the medians say once they turn, or once readings agree
  // with them again for as long: those were single bad pictures.
  const settled = turned ? pending : agrees ? Math.min(pending, credit) : 0;
  const counted = settled + (agrees ? credit : 0);
  const rest = pending - settled;
  return {
    medians,
    cause: exposure.cause,
    load: clamp(medians ? load + pace * counted : load - LIMITS.drain * counted, patience),
    pending: clamp(agrees ? rest : rest + credit, LIMITS.pendingMost),
  };
}

/** Time in which the person was certainly not sitting badly. */
export const drain = (exposure: Exposure, time: Millis): Exposure => ({
  load: clamp(exposure.load - LIMITS.drain * time, exposure.load),
  pending: millis(0),
  medians: null,
  cause: exposure.cause,
});
