import { BANDS } from '../geometry/bands.ts';
import { METRIC_IDS, type MetricId } from '../geometry/metric.ts';
import * as Creep from './creep.ts';
import { LIMITS } from './limits.ts';
import type { Cause } from './outcome.ts';
import { PRESETS } from './presets.ts';
import { patienceOf, type AlertSettings } from './settings.ts';
import type { AlertState } from './state.ts';
import { stillFor } from './stillness.ts';
import type { Track } from './track.ts';
import { newest } from './window.ts';

/** What one load contributes to the risk. */
export interface Share {
  readonly cause: Cause;
  readonly share: number; // 0-1, 1 = tipping point
  readonly growing: boolean; // the median says that it is being loaded
  readonly loading: boolean; // ... and so does the newest reading
}

/** Metrics that may warn at all. */
const WARNING: readonly MetricId[] = METRIC_IDS.filter((metric) => BANDS[metric]?.warns === true);

export const mayWarn = (metric: MetricId, { off }: AlertSettings): boolean =>
  WARNING.includes(metric) && !off.includes(metric);

const within = (share: number): number => Math.min(Math.max(0, share), 1);

/** Every load that is there, in no order. They are never added up: a minute of slouch costs once. */
export function sharesOf(state: AlertState, settings: AlertSettings): readonly Share[] {
  const shares: Share[] = [];
  const seen = state.seen === 'person';
  const patience = patienceOf(settings);
  for (const metric of WARNING) {
    const track = state.tracks[metric];
    if (track === undefined || settings.off.includes(metric)) continue;
    const raw = within(Math.max(track.exposure.load / patience, track.hold));
    if (raw === 0) continue;
    const share = metric === 'headPitch' ? Math.min(raw, PRESETS[settings.preset].lookingDownCeiling) : raw;
    const growing = seen && isGrowing(metric, track);
    shares.push({ cause: metric, share, growing, loading: growing && track.loading });
  }
  const { off } = settings;
  if (!off.includes('creep') && !off.includes('slouch')) {
    const creep = Creep.total(state.creep);
    const { slouch } = state.tracks;
    const share = within(creep / LIMITS.creepTipping);
    const growing = seen && slouch !== undefined && slouch.band !== null && (newest(slouch.window) ?? 0) > creep;
    if (share > 0) shares.push({ cause: 'creep', share, growing, loading: growing });
  }
  if (!off.includes('stillness')) {
    const share = within(stillFor(state.stillness) / LIMITS.stillTipping);
    if (share > 0) shares.push({ cause: 'stillness', share, growing: seen, loading: seen });
  }
  return shares;
}

/** Poor, or in the timed zone of its holding limit. */
const isGrowing = (metric: MetricId, { band }: Track): boolean =>
  band !== null && (band.band === 'poor' || (band.band === 'watch' && BANDS[metric]?.hold != null));

export interface Risk {
  readonly risk: number; // 0-1
  readonly leading: Share | null; // the largest share; null when nothing loads
}

export function riskOf(shares: readonly Share[]): Risk {
  let leading: Share | null = null;
  for (const share of shares) if (leading === null || share.share > leading.share) leading = share;
  return { risk: leading?.share ?? 0, leading };
}
