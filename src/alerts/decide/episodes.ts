import { millis, minutes, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import type { Cause } from './outcome.ts';
import type { Sensitivity } from '../settings.ts';
import type { Risk } from './risk-share.ts';

/** From the first sign to a real change: one cue and one alert at most. */
export interface Episode {
  readonly cause: Cause; // what it began with
  readonly alerted: boolean;
  readonly recovered: Millis; // ms of real change seen so far, see `LIMITS.recovered`
}

export interface Episodes {
  readonly count: number; // episodes ever; the number of the open one
  readonly open: Episode | null;
  readonly floor: number; // 0-1, lowest risk since the last episode: old load that must not begin a new one
  readonly alerts: readonly { readonly at: Millis; readonly age: Millis }[]; // epoch and age of the last ones, oldest first
  readonly quietUntil: Millis | null; // age at which a snooze ends
}

export const initial = (): Episodes => ({ count: 0, open: null, floor: 0, alerts: [], quietUntil: null });

/** What the camera has seen in one interval. */
export interface EpisodeInput {
  readonly at: Millis; // epoch
  readonly age: Millis;
  readonly credit: Millis; // ms of it
  readonly state: 'easing' | 'loading' | 'away' | 'unseen'; // easing: neither poor nor loading what the episode began with
  readonly moved: boolean; // a posture shift
  readonly over: boolean; // unmeasured for so long that whatever was going on is over
  readonly held?: boolean; // nothing may be said now: quiet hours, a guided reset
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
  // What is held back does not pile up: it is forgotten, and what still loads afterwards is said once.
  if (seen.held === true) return { episodes: { ...now, open: null, floor: 0 }, notices };
  if (now.open !== null) {
    const open = recover(now.open, seen);
    const by = endOf(open, seen);
    now = by === null ? { ...now, open } : { ...now, open: null, floor: risk };
    if (by !== null) notices.push({ kind: 'cleared', episode: now.count, by });
  }
  if (now.open === null && risk < now.floor) now = { ...now, floor: risk };
  // Only what loads now is worth a word: nobody is told off for what they have just put right.
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

/** Real change is counted while it lasts and taken back twice as fast when the load comes back. */
function recover(open: Episode, { credit, state }: EpisodeInput): Episode {
  if (state === 'unseen') return open;
  const recovered = state === 'loading' ? open.recovered - LIMITS.drain * credit : open.recovered + credit;
  return { ...open, recovered: millis(Math.max(0, recovered)) };
}

function endOf(open: Episode, { state, moved, over }: EpisodeInput): 'recovered' | 'moved' | 'away' | null {
  if (over) return 'away';
  if (open.cause === 'stillness' && moved) return 'moved';
  if (open.recovered < LIMITS.recovered) return null;
  return state === 'away' ? 'away' : 'recovered';
}

/** Load that is left over from the last episode does not begin another until it has grown again. */
const isNews = (floor: number, risk: number, { cueAt }: Sensitivity): boolean =>
  floor < cueAt || risk >= Math.min(floor + LIMITS.rearm, LIMITS.rearmMost);

/** Counted on the clock on the wall and on time lived through, so that setting the clock cannot buy more. */
function mayAlert({ alerts }: Episodes, { at, age }: EpisodeInput, sensitivity: Sensitivity): boolean {
  const nearness = alerts.map((alert) => Math.min(Math.abs(at - alert.at), age - alert.age));
  if (nearness.some((time) => time < sensitivity.betweenAlerts)) return false;
  return nearness.filter((time) => time < minutes(60)).length < sensitivity.alertsAnHour;
}

/** Quiet until an age. What was open is closed without a word: when quiet ends, a load that is still there is news. */
export function snooze(episodes: Episodes, age: Millis, time: Millis): Episodes {
  const until = millis(age + Math.min(Math.max(0, time), LIMITS.snoozeMost));
  return { ...episodes, open: null, floor: 0, quietUntil: until };
}

export const wake = (episodes: Episodes): Episodes => ({ ...episodes, quietUntil: null });

/** After a long absence: nothing is open any more, and what is left of the load is no news. */
export const forget = (episodes: Episodes): Episodes => ({ ...episodes, open: null });
