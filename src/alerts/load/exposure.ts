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
}

/** The result of a single reading; unsure: the relevant metric was not measured. */
export type Verdict = 'poor' | 'fine' | 'unsure';

export const initial = (): Exposure => ({ load: millis(0), pending: millis(0), medians: null, cause: null });

const clamp = (load: number, most: number): Millis => millis(Math.min(Math.max(0, load), most));

/** Books one measured interval. `after`: the medians at its end; `pace`: factor on poor time. */
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
  // The medians turn only when a reading agrees, so that time before a change back is not booked with the wrong sign.
  const medians = after === poor ? after : was;
  const turned = medians !== was;
  const agrees = medians === poor;
  // Disagreeing readings wait. Waiting time is booked when the medians turn, or when readings agree again for as long: then the
  // disagreeing ones were single bad pictures.
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

/** Recovery during time without poor posture. */
export const drain = (exposure: Exposure, time: Millis): Exposure => ({
  load: clamp(exposure.load - LIMITS.drain * time, exposure.load),
  pending: millis(0),
  medians: null,
  cause: exposure.cause,
});
