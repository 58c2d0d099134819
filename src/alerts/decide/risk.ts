import * as Creep from '../load/creep.ts';
import { METRICS, WARNED, type MetricId, type WarnedMetric } from '../../geometry/metric.ts';
import { LIMITS } from '../limits.ts';
import { markedTime } from '../load/recent-minutes.ts';
import type { RiskShare } from './risk-share.ts';
import { patienceOf } from '../patience.ts';
import { paceOf, type AlertSettings } from '../settings.ts';
import { PRESETS } from '../alert-frequency.ts';
import type { AlertState } from '../state.ts';
import { stillFor } from '../load/stillness.ts';
import { newest } from '../load/median-window.ts';
import { minutes } from '../../base/units.ts';

const TIMED = WARNED.filter((metric) => (METRICS[metric].bands?.hold ?? null) !== null);

/** Whether a metric may begin a warning. */
export const mayWarn = (metric: MetricId, { off }: AlertSettings): boolean =>
  METRICS[metric].warns && !off.includes(metric);

const clamp = (share: number): number => Math.min(Math.max(0, share), 1);

/** The risk of each load; the account of poor time comes first when there is any. They are never added up, so that a minute of slouch counts once. */
export function riskShares(state: AlertState, settings: AlertSettings): readonly RiskShare[] {
  const { tracks, exposure, newest: verdict } = state;
  const { off } = settings;
  const seen = state.seen === 'person';
  const shares: RiskShare[] = [];
  if (exposure.load > 0) {
    const growing = seen && exposure.medians === true;
    const share = clamp(exposure.load / patienceOf(settings));
    shares.push({
      cause: exposure.cause ?? 'slouch',
      share,
      limit: 'patience',
      growing,
      loading: growing && verdict === 'poor',
    });
  }
  for (const metric of TIMED) {
    const track = tracks[metric];
    if (track === undefined || track.hold === 0 || off.includes(metric)) continue;
    const ceiling = metric === 'headPitch' ? PRESETS[settings.preset].lookingDownCeiling : 1;
    const growing = seen && track.band !== null && track.band.band !== 'normal';
    shares.push({ cause: metric, share: Math.min(track.hold, ceiling), limit: 'standard', growing, loading: growing });
  }
  const creep = Creep.total(state.creep);
  if (creep > 0 && !off.includes('creep') && !off.includes('slouch')) {
    const { slouch } = tracks;
    const growing = seen && slouch !== undefined && slouch.band !== null && (newest(slouch.window) ?? 0) > creep;
    shares.push({
      cause: 'creep',
      share: clamp(Creep.shareOf(state.creep, patienceOf(settings), paceOf(settings, 'creep'))),
      limit: Creep.isUsual(patienceOf(settings)) ? 'tippingPoint' : 'patience',
      growing,
      loading: growing && slouch.band?.band !== 'normal', // nobody is warned of sitting within the own range
    });
  }
  const still = stillFor(state.stillness);
  if (still > 0 && !off.includes('stillness')) {
    const share = clamp((paceOf(settings, 'stillness') * still) / LIMITS.stillTipping);
    shares.push({ cause: 'stillness', share, limit: 'still', growing: seen, loading: seen });
  }
  return shares;
}

/**
 * What loads now, for news in an open episode: the loads, and in place of the one account of poor time every metric that is poor, with
 * its own time of the last ten minutes. By the account alone one chronic metric would hide all others.
 */
export function ripening(
  state: AlertState,
  settings: AlertSettings,
  shares: readonly RiskShare[],
): readonly RiskShare[] {
  const { tracks, exposure } = state;
  const [account, ...others] = shares;
  if (exposure.load <= 0 || account === undefined) return shares.filter(({ loading }) => loading);
  const ripe = others.filter(({ loading }) => loading);
  if (!account.loading) return ripe;
  const patience = Math.min(patienceOf(settings), minutes(LIMITS.ring));
  for (const metric of WARNED) {
    const own = settings.off.includes(metric) ? 0 : (paceOf(settings, metric) * poorTime(tracks, metric)) / patience;
    if (own > 0) ripe.push({ ...account, cause: metric, share: Math.min(own, account.share) });
  }
  return ripe;
}

/** The metrics that may warn and are in their poor band. */
export const poorMetrics = ({ tracks }: Pick<AlertState, 'tracks'>, settings: AlertSettings): readonly WarnedMetric[] =>
  WARNED.filter((metric) => tracks[metric]?.band?.band === 'poor' && !settings.off.includes(metric));

/** The factor on poor time: the fastest pace among the metrics that are poor now. */
export function poorPace(tracks: AlertState['tracks'], settings: AlertSettings): number {
  let pace = 0;
  for (const metric of WARNED)
    if (tracks[metric]?.band?.band === 'poor' && !settings.off.includes(metric))
      pace = Math.max(pace, paceOf(settings, metric));
  return pace === 0 ? 1 : pace;
}

/** A slump brings the head forward with it: of metrics that are poor for equally long, the first of these is named. */
const NAMED_FIRST: readonly MetricId[] = ['slouch', 'headForwardIndex', 'headForwardAngle'];

/** The metric in its poor band with the most poor time in the last ten minutes. */
export function mainCause(tracks: AlertState['tracks'], settings: AlertSettings): MetricId | null {
  let main: MetricId | null = null;
  let most = 0;
  for (const metric of WARNED) {
    const time = poorTime(tracks, metric);
    if (time > most && !settings.off.includes(metric)) [main, most] = [metric, time];
  }
  const named = NAMED_FIRST.find((metric) => poorTime(tracks, metric) >= most * LIMITS.alike);
  return main !== null && named !== undefined && !settings.off.includes(named) ? named : main;
}

function poorTime(tracks: AlertState['tracks'], metric: MetricId): number {
  const track = tracks[metric];
  return track?.band?.band === 'poor' ? markedTime(track.ring) : 0;
}
