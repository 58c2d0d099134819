import { BANDS, holdLimit } from '../../geometry/bands.ts';
import type { MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/**
 * ISO 11226 holding time as a dose: the share of the permitted time that has been used up, 0-1, so that an angle which
 * changes on the way is counted at what it was. Below the timed zone it drains like every other load.
 */
export type HoldDose = number;

const clamp = (dose: number): HoldDose => Math.min(Math.max(0, Math.round(dose * 1e9) / 1e9), 1);

/** `pace`: how much a minute counts. */
export function hold(dose: HoldDose, metric: MetricId, value: number, time: Millis, pace = 1): HoldDose {
  const limit = holdLimit(metric, value);
  return limit === null ? rest(dose, metric, time) : clamp(dose + (pace * time) / limit);
}

/** Time out of the timed zone. */
export function rest(dose: HoldDose, metric: MetricId, time: Millis): HoldDose {
  const longest = BANDS[metric]?.hold?.fromLimit;
  return longest === undefined ? 0 : clamp(dose - (LIMITS.drain * time) / longest);
}

/** How long the value may still be held; Infinity outside the timed zone. */
export function timeLeft(dose: HoldDose, metric: MetricId, value: number, pace = 1): Millis {
  const limit = holdLimit(metric, value);
  return millis(limit === null ? Infinity : ((1 - dose) * limit) / pace);
}
