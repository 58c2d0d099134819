import type { MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import * as Creep from '../load/creep.ts';
import { timeLeft } from '../load/band.ts';
import { LIMITS } from '../limits.ts';
import type { Cause, Outcome } from './outcome.ts';
import { paceOf, patienceOf, type AlertSettings } from '../settings.ts';
import { poorPace } from './risk.ts';
import { riskOf, type RiskShare } from './risk-share.ts';
import type { AlertState } from '../state.ts';
import { stillFor } from '../load/stillness.ts';
import { median } from '../load/median-window.ts';

type Range = NonNullable<Outcome['tippingIn']>;

/** Time until the risk reaches 1 if nothing changes; null when no load grows, or the time is too long for a forecast. */
export function forecast(state: AlertState, settings: AlertSettings, shares: readonly RiskShare[]): Range | null {
  const growing = shares.filter((share) => share.growing);
  if (state.seen !== 'person' || growing.length === 0 || riskOf(growing).risk < LIMITS.forecastFrom) return null;
  let low = Infinity;
  let high = Infinity;
  for (const { cause } of growing) {
    const left = timeToGo(state, settings, cause);
    // The patience is exact; the constants of tissue and of the standard vary between people.
    const spread = left.chosen ? 0 : LIMITS.forecastTissue;
    low = Math.min(low, left.time * (1 - spread));
    high = Math.min(high, left.time * (1 + spread) + LIMITS.window);
  }
  return high > LIMITS.forecastMost ? null : { low: millis(Math.max(0, low)), high: millis(high) };
}

interface TimeToGo {
  readonly time: Millis; // Infinity when it is never reached
  readonly chosen: boolean; // set by the person, so exact
}

function timeToGo(state: AlertState, settings: AlertSettings, cause: Cause): TimeToGo {
  if (cause === 'stillness')
    return {
      time: millis(LIMITS.stillTipping / paceOf(settings, 'stillness') - stillFor(state.stillness)),
      chosen: false,
    };
  if (cause === 'creep') {
    const slouch = now(state, 'slouch') ?? 0;
    return {
      time: Creep.timeUntil(state.creep, slouch, LIMITS.creepTipping / paceOf(settings, 'creep')),
      chosen: false,
    };
  }
  if (cause === 'staticHold' || cause === 'suddenMovement') return { time: millis(Infinity), chosen: false };
  const { medians, load } = state.exposure;
  const patience = medians === true ? (patienceOf(settings) - load) / poorPace(state.tracks, settings) : Infinity;
  const value = now(state, cause);
  const limit =
    value === null ? Infinity : timeLeft(state.tracks[cause]?.hold ?? 0, cause, value, paceOf(settings, cause));
  return { time: millis(Math.min(patience, limit)), chosen: patience <= limit };
}

function now({ tracks, slots }: AlertState, metric: MetricId): number | null {
  const track = tracks[metric];
  return track === undefined ? null : median(track.window, slots);
}
