import type { MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import * as Creep from '../load/creep.ts';
import { timeLeft } from '../load/band.ts';
import { LIMITS } from '../limits.ts';
import { PRESETS } from '../alert-frequency.ts';
import type { Forecast } from './outcome.ts';
import { patienceOf } from '../patience.ts';
import { paceOf, type AlertSettings } from '../settings.ts';
import { poorPace } from './risk.ts';
import { riskOf, type RiskShare } from './risk-share.ts';
import type { AlertState } from '../state.ts';
import { stillFor } from '../load/stillness.ts';
import { median } from '../load/median-window.ts';

/** Time until the first load reaches its limit if nothing changes; null when no load grows, or the time is too long for a forecast. */
export function forecast(state: AlertState, settings: AlertSettings, shares: readonly RiskShare[]): Forecast | null {
  const growing = shares.filter((share) => share.growing);
  if (state.seen !== 'person' || growing.length === 0 || riskOf(growing).risk < LIMITS.forecastFrom) return null;
  let low = Infinity;
  let high = Infinity;
  let first: RiskShare | null = null;
  for (const share of growing) {
    const left = timeToGo(state, settings, share);
    // The patience is exact; the constants of tissue and of the standard vary between people.
    const spread = left.chosen ? 0 : LIMITS.forecastTissue;
    low = Math.min(low, left.time * (1 - spread));
    const latest = left.time * (1 + spread) + LIMITS.window;
    if (latest < high) [high, first] = [latest, share];
  }
  if (first === null || high > LIMITS.forecastMost) return null;
  return { low: millis(Math.max(0, low)), high: millis(high), limit: first.limit };
}

interface TimeToGo {
  readonly time: Millis; // Infinity when it is never reached
  readonly chosen: boolean; // set by the person, so exact
}

function timeToGo(state: AlertState, settings: AlertSettings, { cause, limit: kind }: RiskShare): TimeToGo {
  if (cause === 'stillness')
    return {
      time: millis(LIMITS.stillTipping / paceOf(settings, 'stillness') - stillFor(state.stillness)),
      chosen: false,
    };
  if (cause === 'creep') {
    const slouch = now(state, 'slouch') ?? 0;
    return {
      time: Creep.timeUntil(state.creep, slouch, Creep.limitOf(patienceOf(settings), paceOf(settings, 'creep'))),
      chosen: false,
    };
  }
  if (cause === 'staticHold' || cause === 'suddenMovement') return { time: millis(Infinity), chosen: false };
  if (kind === 'patience') {
    const left = (patienceOf(settings) - state.exposure.load) / poorPace(state.tracks, settings);
    return { time: millis(left), chosen: true };
  }
  const value = now(state, cause);
  const hold = state.tracks[cause]?.hold ?? 0;
  const limit = value === null ? Infinity : timeLeft(hold, cause, value, paceOf(settings, cause));
  // Looking down has a ceiling below the limit: it is never reached.
  const ceiling = cause === 'headPitch' && PRESETS[settings.preset].lookingDownCeiling < 1;
  return { time: millis(ceiling ? Infinity : limit), chosen: false };
}

function now({ tracks, slots }: AlertState, metric: MetricId): number | null {
  const track = tracks[metric];
  return track === undefined ? null : median(track.window, slots);
}
