import { WARNED } from '../../geometry/metric.ts';
import { millis, seconds, type Millis } from '../../base/units.ts';
import * as Minutes from '../load/recent-minutes.ts';
import type { Cause, Explanation, Warned } from './outcome.ts';
import type { AlertState } from '../state.ts';
import { stillFor } from '../load/stillness.ts';
import { newest } from '../load/median-window.ts';

/** The explanation of a warning: metric, side, duration. The same episode always has the same variant; the next one has another. */
export function explain(state: AlertState, cause: Cause, episode: number): Explanation {
  const warned = isWarned(cause) ? cause : 'stillness';
  return {
    cause: warned,
    side: isLow(state, warned) ? 'low' : 'high',
    variant: Math.max(0, episode - 1),
    ...heldOf(state, warned),
    ...(state.gate && { seen: { view: state.gate.view, pitch: state.gate.means.headPitch ?? null } }),
  };
}

const isWarned = (cause: Cause): cause is Warned =>
  cause === 'creep' || cause === 'stillness' || WARNED.some((metric) => metric === cause);

type Held = Pick<Explanation, 'heldFor' | 'lookedBack'>;

function heldOf(state: AlertState, cause: Warned): Held {
  if (cause === 'stillness') return { heldFor: stillFor(state.stillness), lookedBack: null };
  if (cause === 'creep') {
    const { loading } = state.creep;
    const band = state.tracks.slouch?.band ?? null;
    const since = band === null || band.band === 'normal' ? 0 : state.clock.age - band.since;
    return { heldFor: loading, lookedBack: since >= loading - BLINK ? null : loading };
  }
  const track = state.tracks[cause];
  if (track === undefined) return { heldFor: millis(0), lookedBack: null };
  const heldFor: Millis = Minutes.markedTime(track.ring);
  const since = track.band === null ? 0 : state.clock.age - track.band.since;
  return { heldFor, lookedBack: since >= heldFor - BLINK ? null : Minutes.rememberedTime(state.minutes) };
}

const BLINK = seconds(20); // [H] the median's lag and a short glance aside are no interruption

function isLow({ tracks }: AlertState, cause: Warned): boolean {
  if (cause === 'creep' || cause === 'stillness') return false;
  const track = tracks[cause];
  return track !== undefined && (newest(track.window) ?? 0) < 0;
}
