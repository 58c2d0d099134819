import { millis, minutes, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import type { Cause } from './outcome.ts';
import type { Sensitivity } from '../alert-frequency.ts';
import type { Risk } from './risk-share.ts';

/** An episode, from the first sign to a real change of posture: at most one cue and one alert. */
export interface Episode {
  readonly cause: Cause; // at its beginning
  readonly alerted: boolean;
  readonly recovered: Millis; // ms of real change seen so far, see `LIMITS.recovered`
}

export interface Episodes {
  readonly count: number; // episodes ever; the number of the open one
  readonly open: Episode | null;
  readonly floor: number; // 0-1, lowest risk since the last episode: remaining load must not begin a new one
  readonly alerts: readonly { readonly at: Millis; readonly age: Millis }[]; // epoch and age of the last ones, oldest first
  readonly quietUntil: Millis | null; // age at which a snooze ends
}

export const initial = (): Episodes => ({ count: 0, open: null, floor: 0, alerts: [], quietUntil: null });

/** One interval, as the episodes need it. */
export interface EpisodeInput {
  readonly at: Millis; // epoch
  readonly age: Millis;
  readonly credit: Millis; // ms of it
  readonly state: 'easing' | 'loading' | 'away' | 'unseen'; // easing: neither poor nor loading the episode's cause
  readonly moved: boolean; // a posture shift
  readonly over: boolean; // unmeasured for so long that the episode is over
  readonly held?: boolean; // warnings are held back: quiet hours, a guided reset
}

export type EpisodeNotice =
  | { readonly kind: 'cue' | 'alert'; readonly episode: number; readonly cause: Cause }
  | { readonly kind: 'cleared'; readonly episode: number; readonly by: 'recovered' | 'moved' | 'away' }
  | { readonly kind: 'snoozeEnded' };

/** Moves on by one interval. */
export function step(
  before: Episodes,
  { risk, pressing }: Risk,
  seen: EpisodeInput,
  sensitivity: Sensitivity,
): { episodes: Episodes; notices: readonly EpisodeNotice[] } {
  const notices: EpisodeNotice[] = [];
  let now = before;
  if (now.quietUntil !== null && seen.age >= now.quietUntil) {
    now = { ...now, quietUntil: null };
    notices.push({ kind: 'snoozeEnded' });
  }
  // Held-back warnings do not accumulate: the episode is dropped, and a load that remains warns once afterwards.
  if (seen.held === true) return { episodes: { ...now, open: null, floor: 0 }, notices };
  if (now.open !== null) {
    const open = recover(now.open, seen);
    const by = endOf(open, seen);
    now = by === null ? { ...now, open } : { ...now, open: null, floor: risk };
    if (by !== null) notices.push({ kind: 'cleared', episode: now.count, by });
  }
  if (now.open === null && risk < now.floor) now = { ...now, floor: risk };
  // Only a load that grows now warns: a posture that was just corrected must not.
  if (now.quietUntil !== null || pressing === null) return { episodes: now, notices };
  const { cause, share } = pressing;
  const ripe = share >= sensitivity.alertAt && mayAlert(now, seen, sensitivity);
  if (now.open === null && share >= sensitivity.cueAt && isNews(now.floor, share, sensitivity)) {
    now = { ...now, count: now.count + 1, open: { cause, alerted: false, recovered: millis(0) } };
    if (!ripe) notices.push({ kind: 'cue', episode: now.count, cause });
  }
  if (now.open !== null && !now.open.alerted && ripe) {
    const alerts = [...now.alerts, { at: seen.at, age: seen.age }].slice(-LIMITS.alertsKept);
    now = { ...now, open: { ...now.open, alerted: true }, alerts };
    notices.push({ kind: 'alert', episode: now.count, cause });
  }
  return { episodes: now, notices };
}

/** Counts time of real change, and reduces it twice as fast when the load comes back. */
function recover(open: Episode, { credit, state }: EpisodeInput): Episode {
  if (state === 'unseen') return open;
  const recovered = state === 'loading' ? open.recovered - LIMITS.drain * credit : open.recovered + credit;
  return { ...open, recovered: millis(Math.max(0, recovered)) };
}

function endOf(open: Episode, { state, moved, over }: EpisodeInput): 'recovered' | 'moved' | 'away' | null {
  if (over) return 'away';
  if (open.cause === 'stillness' && moved) return state === 'away' ? 'away' : 'moved';
  if (open.recovered < LIMITS.recovered) return null;
  return state === 'away' ? 'away' : 'recovered';
}

/** Load that remains from the last episode does not begin another one until it has grown again. */
const isNews = (floor: number, risk: number, { cueAt }: Sensitivity): boolean =>
  floor < cueAt || risk >= Math.min(floor + LIMITS.rearm, LIMITS.rearmMost);

/** Uses both the system clock and `age`, so that setting the clock does not allow more alerts. */
function mayAlert({ alerts }: Episodes, { at, age }: EpisodeInput, sensitivity: Sensitivity): boolean {
  const nearness = alerts.map((alert) => Math.min(Math.abs(at - alert.at), age - alert.age));
  if (nearness.some((time) => time < sensitivity.betweenAlerts)) return false;
  return nearness.filter((time) => time < minutes(60)).length < sensitivity.alertsAnHour;
}

/** Snoozes until `age + time`. The open episode is closed silently; a load that remains may begin a new one afterwards. */
export function snooze(episodes: Episodes, age: Millis, time: Millis): Episodes {
  const until = millis(age + Math.min(Math.max(0, time), LIMITS.snoozeMost));
  return { ...episodes, open: null, floor: 0, quietUntil: until };
}

export const wake = (episodes: Episodes): Episodes => ({ ...episodes, quietUntil: null });

/** After a long absence: closes the open episode; the remaining load does not begin a new one. */
export const forget = (episodes: Episodes): Episodes => ({ ...episodes, open: null });
