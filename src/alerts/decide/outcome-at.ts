import * as Chronic from '../load/chronic.ts';
import * as Creep from '../load/creep.ts';
import { WARNED, type MetricId } from '../../geometry/metric.ts';
import { metricsFor, type ProfileMetrics } from '../../geometry/profile-metrics.ts';
import { millis, type Millis } from '../../base/units.ts';
import { epochOf } from '../clock.ts';
import { forecast } from './forecast.ts';
import { LIMITS } from '../limits.ts';
import type { BandState, Cause, Outcome, Finding, Posture, ShiftCounts } from './outcome.ts';
import { mayWarn, riskShares } from './risk.ts';
import { riskOf, type RiskShare } from './risk-share.ts';
import type { AlertSettings } from '../settings.ts';
import type { AlertState } from '../state.ts';
import * as ShiftTally from '../load/shift-tally.ts';
import { HEAD_PITCH, TRUNK_INCLINATION } from '../load/looks.ts';
import { sidesOf, type SideShares } from '../load/sidedness.ts';
import { heldFor, type StaticHold } from '../load/static-hold.ts';
import { stillFor } from '../load/stillness.ts';
import { median, newestKnown } from '../load/median-window.ts';
import type { Track } from '../load/metric-track.ts';
import { bandOf, holdLimit } from '../../geometry/bands.ts';

/** Derives the outcome from the state; it is never stored. `at`: epoch, not before the state's newest instant. */
export function outcomeAt(state: AlertState, at: Millis, settings: AlertSettings): Outcome {
  const shares = riskShares(state, settings);
  const { risk, leading } = riskOf(shares);
  const { open, count, quietUntil } = state.episodes;
  const quiet = quietUntil === null ? null : epochOf(state.clock, quietUntil);
  const heldUntil = Math.max(quiet ?? at, settings.heldUntil ?? at);
  const fit = metricsFor(settings.profiles ?? []);
  const sides =
    state.sidedness === undefined
      ? []
      : sidesOf(state.sidedness).filter(({ legs }) => fit.mentions(legs ? 'legs' : 'lean'));
  return {
    posture: postureOf(state, settings),
    risk,
    leading: leading !== null && risk >= LIMITS.leadingFrom ? leading.cause : null,
    limit: leading !== null && risk >= LIMITS.leadingFrom ? leading.limit : null,
    growing: leading !== null && leading.growing && risk < 1,
    shares: byCause(shares),
    creep: Creep.total(state.creep),
    stillFor: stillFor(state.stillness),
    shifts: shiftsOf(state),
    staticFor: heldFor(state.staticHold),
    sides,
    findings: findingsOf(state, sides, settings),
    tippingIn: forecast(state, settings, shares),
    bands: bandsOf(state, fit.shows),
    episode: open === null ? null : { number: count, alerted: open.alerted },
    quietUntil: heldUntil > at ? millis(heldUntil) : null,
    ...(settings.cueFree === true && { cueFree: true }),
  };
}

function shiftsOf({ clock, shifts = ShiftTally.initial() }: AlertState): ShiftCounts {
  const { last, count } = shifts;
  return {
    last: last && { number: count, at: epochOf(clock, last.age), size: last.size, centimetres: last.centimetres },
    hour: ShiftTally.lastHour(shifts),
    usual: ShiftTally.usualRate(shifts),
  };
}

function byCause(shares: readonly RiskShare[]): Outcome['shares'] {
  const largest: Partial<Record<Cause, number>> = {};
  for (const { cause, share } of shares) largest[cause] = Math.max(largest[cause] ?? 0, share);
  return largest;
}

function bandsOf({ clock, seen, slots, tracks }: AlertState, shows: ProfileMetrics['shows']): Outcome['bands'] {
  const bands: Partial<Record<MetricId, BandState>> = {};
  for (const metric of Object.keys(tracks) as MetricId[]) {
    const track = tracks[metric];
    if (track === undefined || !shows(metric)) continue;
    bands[metric] =
      track.band === null || seen !== 'person'
        ? { band: 'unknown', since: null, median: null }
        : { band: track.band.band, since: epochOf(clock, track.band.since), median: median(track.window, slots) };
  }
  return bands;
}

const HOLD_LIMITED = [
  { metric: 'headPitch', index: HEAD_PITCH },
  { metric: 'trunkInclination', index: TRUNK_INCLINATION },
] as const;

/** Permitted time in one position: four minutes [H], or less where ISO 11226 permits less for head or trunk. */
export const staticLimit = ({ values }: StaticHold): Millis =>
  HOLD_LIMITED.reduce((least, { metric, index }) => {
    const value = values[index] ?? null;
    const limit = value === null ? null : holdLimit(metric, value);
    return limit === null ? least : millis(Math.min(least, limit));
  }, LIMITS.staticWatch);

function findingsOf(
  { seen, staticHold, tracks, chronic }: AlertState,
  sides: readonly SideShares[],
  { off }: AlertSettings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const held = heldFor(staticHold);
  if (seen === 'person' && held > staticLimit(staticHold) && !off.includes('staticHold'))
    findings.push({ what: 'staticHold', heldFor: held });
  for (const shares of off.includes('sideLean') ? [] : sides) {
    const { habit: side, of, legs } = shares;
    if (side !== null) findings.push({ what: 'sidedness', side, share: shares[side], of, legs });
  }
  if (chronic !== undefined)
    for (const metric of WARNED)
      // Once it is put right it is no longer poor, and the offer is gone at once.
      if (tracks[metric]?.band?.band === 'poor' && !off.includes(metric) && Chronic.isChronic(chronic, metric))
        findings.push({ what: 'chronic', metric, lasted: Chronic.chronicFor(chronic, metric) });
  return findings;
}

/**
 * The worst band among the metrics that may warn; unknown when none is known, or when one that has no band now was out of its range
 * when it was last seen, or while what the load comes from is not seen: what is not known is never good. Viewing distance alone never makes a posture good:
 * without a calibration it is the only metric of the front view.
 */
function postureOf({ seen, tracks, exposure }: AlertState, settings: AlertSettings): Posture {
  if (seen !== 'person') return 'unknown';
  let posture: Posture = 'unknown';
  let doubtful = isCauseUnseen(exposure);
  for (const metric of Object.keys(tracks) as MetricId[]) {
    const track = tracks[metric];
    if (track === undefined || !mayWarn(metric, settings)) continue;
    const band = track.band?.band;
    if (band === 'poor') return 'poor';
    if (band === 'watch') posture = 'watch';
    else if (band === 'normal') {
      if (posture === 'unknown' && metric !== 'viewingDistance') posture = 'good';
    } else doubtful ||= wasOutOfRange(metric, track);
  }
  return posture === 'good' && doubtful ? 'unknown' : posture;
}

/** What the load comes from is not measured now, and has not been missing for so long that it counts as over. */
const isCauseUnseen = ({ load, missing }: AlertState['exposure']): boolean =>
  load > 0 && missing !== undefined && missing <= LIMITS.unseenGrace;

/** Of a metric without a band. */
function wasOutOfRange(metric: MetricId, { window }: Track): boolean {
  const last = newestKnown(window);
  return last !== null && bandOf(metric, last) !== 'normal';
}
