import { millis, minutes, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import type { Cause } from './outcome.ts';
import type { Sensitivity } from '../alert-frequency.ts';
import type { Risk, RiskShare } from './risk-share.ts';
import { isSaid, isSame, newestSaid, remember, withoutStillness, type Said } from './said.ts';

/** An episode, from the first sign to a real change of posture. */
export interface Episode {
  readonly cause: Cause; // at its beginning
  readonly alerted: boolean; // whether it had an alert
  readonly recovered: Millis; // ms of real change seen so far, see `LIMITS.recovered`
  readonly said?: readonly Said[]; // what it warned of, one entry a cause; absent in records of earlier versions
}

export interface Episodes {
  readonly count: number; // episodes ever; the number of the open one
  readonly open: Episode | null;
  readonly floor: number; // 0-1, lowest risk since the last episode: remaining load must not begin a new one
  readonly alerts: readonly { readonly at: Millis; readonly age: Millis }[]; // epoch and age of the last ones, oldest first
  readonly unsure?: Readonly<Partial<Record<Cause, readonly Millis[]>>>; // ages of the last alerts of measures with a large error of their own; absent: none
  readonly quietUntil: Millis | null; // age at which a snooze ends
  readonly gone?: Millis; // ms away without a pause; absent: not away
  readonly changedAt?: Millis; // age of the last real change of posture or end of an absence; absent: none yet
}

export const initial = (): Episodes => ({ count: 0, open: null, floor: 0, alerts: [], quietUntil: null });

/** One interval, as the episodes need it. */
export interface EpisodeInput {
  readonly at: Millis; // epoch
  readonly age: Millis;
  readonly credit: Millis; // ms of it
  readonly state: 'easing' | 'loading' | 'away' | 'unseen'; // easing: neither poor nor loading what the episode warned of
  readonly moved: boolean; // a posture shift
  readonly over: boolean; // unmeasured for so long that the episode is over
  readonly held?: boolean; // warnings are held back: quiet hours, a guided reset
  readonly mute?: boolean; // nothing may warn: the person is not calibrated
  readonly ripening: () => readonly RiskShare[]; // what loads now, every metric by its own time
  readonly isNotMine?: (alert: Millis) => boolean; // epoch of an alert: the person said that somebody else sat there
  readonly isChronic?: (cause: Cause) => boolean; // it has been so for days: not said again
  readonly isUnsure?: (cause: Cause) => boolean; // a measure whose own error could make it poor all day, and of which the person never said that it was right
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
  let now = leave(before, risk, seen);
  if (now.quietUntil !== null && seen.age >= now.quietUntil) {
    now = { ...now, quietUntil: null };
    notices.push({ kind: 'snoozeEnded' });
  }
  // Held-back warnings do not accumulate: the episode is dropped, and a load that remains warns once afterwards.
  if (seen.held === true) return { episodes: { ...now, open: null, floor: 0 }, notices };
  if (now.open !== null) {
    const open = recover(now.open, seen);
    const by = endOf(open, seen);
    const stays = by === null ? withMove(open, seen) : null;
    if (by !== null) notices.push({ kind: 'cleared', episode: now.count, by });
    if (by !== null) now = { ...now, open: null, floor: risk, changedAt: seen.age };
    else if (stays !== now.open) now = { ...now, open: stays };
  }
  if (now.open === null && risk < now.floor) now = { ...now, floor: risk };
  // Only a load that grows now warns: a posture that was just corrected must not.
  if (now.quietUntil !== null || seen.mute === true || pressing === null) return { episodes: now, notices };
  const cue = nextCue(now, pressing, seen, sensitivity);
  if (cue !== null) {
    now = withCue(now, cue, seen.age);
    notices.push({ kind: 'cue', episode: now.count, cause: cue });
  }
  const alert = nextAlert(now, pressing, seen, sensitivity);
  if (alert !== null && now.open !== null) {
    const said = remember(now.open.said ?? [], { cause: alert, at: seen.age, alerted: true });
    const alerts = [...now.alerts, { at: seen.at, age: seen.age }].slice(-LIMITS.alertsKept);
    now = { ...now, open: { ...now.open, alerted: true, said }, alerts };
    if (seen.isUnsure?.(alert) === true) {
      const ages = [...(now.unsure?.[alert] ?? []), seen.age].slice(-LIMITS.unsureAlerts);
      now = { ...now, unsure: { ...now.unsure, [alert]: ages } };
    }
    notices.push({ kind: 'alert', episode: now.count, cause: alert });
  }
  return { episodes: now, notices };
}

/** Counts time away; from `LIMITS.recovered` on it is a real change, which lasts until the person is back, whether warned or not. */
function leave(now: Episodes, risk: number, { state, credit, age, over }: EpisodeInput): Episodes {
  const floor = now.open === null ? risk : now.floor;
  if (over) return { ...now, floor, changedAt: age };
  if (state === 'away') {
    const gone = millis((now.gone ?? 0) + credit);
    return gone >= LIMITS.recovered ? { ...now, gone, floor, changedAt: age } : { ...now, gone };
  }
  if (now.gone === undefined || state === 'unseen') return now;
  const { gone: _gone, ...back } = now;
  return back;
}

/** Counts time of real change, and reduces it twice as fast when the load comes back. */
function recover(open: Episode, { credit, state }: EpisodeInput): Episode {
  if (state === 'unseen') return open;
  const recovered = state === 'loading' ? open.recovered - LIMITS.drain * credit : open.recovered + credit;
  return recovered <= 0 && open.recovered === 0 ? open : { ...open, recovered: millis(Math.max(0, recovered)) };
}

function endOf(open: Episode, { state, moved, over }: EpisodeInput): 'recovered' | 'moved' | 'away' | null {
  if (over) return 'away';
  if (moved && isOfStillness(open)) return state === 'away' ? 'away' : 'moved';
  if (open.recovered < LIMITS.recovered) return null;
  return state === 'away' ? 'away' : 'recovered';
}

/** Whether stillness is all that it warned of. */
const isOfStillness = ({ cause, said }: Episode): boolean =>
  said === undefined ? cause === 'stillness' : said.every((one) => one.cause === 'stillness');

const withMove = (open: Episode, { moved }: EpisodeInput): Episode =>
  moved && open.said !== undefined ? { ...open, said: withoutStillness(open.said) } : open;

/**
 * What a cue is due for; null: none. The first of an episode, of a cause that it has not warned of, or of one that nothing has relieved
 * for so long that it is said again.
 */
function nextCue(
  now: Episodes,
  pressing: RiskShare,
  { age, ripening, isChronic }: EpisodeInput,
  sensitivity: Sensitivity,
): Cause | null {
  const { open, floor } = now;
  if (isSettling(now, age, LIMITS.settle, sensitivity)) return null;
  if (open === null)
    return pressing.share >= sensitivity.cueAt && isNews(floor, pressing.share, sensitivity) ? pressing.cause : null;
  const since = age - newestSaid(open.said ?? []);
  if (since < sensitivity.betweenAlerts) return null;
  const ripe = ripening()
    .filter(({ share }) => share >= sensitivity.cueAt)
    .sort((a, b) => b.share - a.share);
  const fresh = ripe.find(({ cause }) => !isSaid(open.said ?? [], cause));
  if (fresh !== undefined) return fresh.cause;
  if (since < LIMITS.repeat) return null;
  return ripe.find(({ cause }) => isChronic?.(cause) !== true)?.cause ?? null;
}

function withCue(now: Episodes, cause: Cause, age: Millis): Episodes {
  const entry: Said = { cause, at: age, alerted: false };
  if (now.open !== null) return { ...now, open: { ...now.open, said: remember(now.open.said ?? [], entry) } };
  const open: Episode = { cause, alerted: false, recovered: millis(0), said: [entry] };
  return { ...now, count: now.count + 1, open };
}

/** What an alert is due for; null: none. A cue has come before it. */
function nextAlert(now: Episodes, pressing: RiskShare, seen: EpisodeInput, sensitivity: Sensitivity): Cause | null {
  const { open } = now;
  if (open === null) return null;
  const said = open.said ?? [];
  const ripe = (share: RiskShare) => share.share >= sensitivity.alertAt;
  // The first alert of an episode goes by the whole load: bad postures that take turns are one.
  if (!open.alerted) {
    const first = ripe(pressing)
      ? said.every(isCued(seen.age)) && pressing.cause
      : isCreepUnrelieved(said, seen, sensitivity) && 'creep';
    if (first === false || !mayAlert(now, seen, sensitivity)) return null;
    if (!isSaidOften(now, first, seen)) return first;
  }
  const cued = said.filter((one) => !one.alerted && isCued(seen.age)(one));
  if (cued.length === 0 || !mayAlert(now, seen, sensitivity)) return null;
  const named = (share: RiskShare) => isSaid(cued, share.cause) && !isSaidOften(now, share.cause, seen);
  return seen.ripening().find((share) => ripe(share) && named(share))?.cause ?? null;
}

/** A measure that errs the same way all day would alert all day: twice is enough, and cues go on. */
function isSaidOften({ unsure }: Episodes, cause: Cause, { age, isUnsure }: EpisodeInput): boolean {
  if (isUnsure?.(cause) !== true) return false;
  const lately = (unsure?.[cause] ?? []).filter((alert) => age - alert < LIMITS.unsureWithin);
  return lately.length >= LIMITS.unsureAlerts;
}

/** Whether a real change that left some load over was less than `time` ago. Nobody is warned of what they have just put right. */
const isSettling = ({ floor, changedAt }: Episodes, age: Millis, time: Millis, { cueAt }: Sensitivity): boolean =>
  changedAt !== undefined && floor >= cueAt / 2 && age - changedAt < time;

/** Rounding within the watch band may never fill its load, but a cue that changed nothing for so long is followed by an alert, unless the person wants them later. */
const isCreepUnrelieved = (said: readonly Said[], { age, ripening }: EpisodeInput, { cueAt }: Sensitivity): boolean =>
  said.some((one) => isSame(one.cause, 'creep') && age - one.at >= LIMITS.unrelieved) &&
  ripening().some(({ cause, share, limit }) => cause === 'creep' && limit === 'tippingPoint' && share >= cueAt);

const isCued = (age: Millis) => (cue: Said) => age - cue.at >= LIMITS.cueLead;

/** Load that remains from the last episode does not begin another one until it has grown again. */
const isNews = (floor: number, risk: number, { cueAt }: Sensitivity): boolean =>
  floor < cueAt || risk >= Math.min(floor + LIMITS.rearm, LIMITS.rearmMost);

/** Whether none was too near; what somebody else was warned of does not count. Uses both the system clock and `age`, so that setting the clock does not allow more alerts. */
function mayAlert(now: Episodes, { at, age, isNotMine }: EpisodeInput, sensitivity: Sensitivity): boolean {
  if (isSettling(now, age, LIMITS.alertSettle, sensitivity)) return false;
  const alerts = isNotMine === undefined ? now.alerts : now.alerts.filter((alert) => !isNotMine(alert.at));
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

/** After a long absence that ends at `age`: closes the open episode; the remaining load does not begin a new one. */
export const forget = (episodes: Episodes, age: Millis): Episodes => ({ ...episodes, open: null, changedAt: age });
