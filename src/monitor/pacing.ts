import { isSetBack, timeSince } from '../base/clock.ts';
import { millis, seconds, type Millis } from '../base/units.ts';

/**
 * How much work the app may use. All [H]: chosen so that a still person costs about one network run in five seconds,
 * a moving one two to four a second, and never more than the share of a core below.
 */
export const PACE = {
  steady: seconds(1), // interval of frames while nothing changes
  burst: millis(250), // interval when the picture has just begun to change
  moving: millis(500), // interval while it keeps changing
  burstFor: seconds(4),
  settle: millis(1500), // a change is over when the picture has been still for this long
  away: seconds(2), // interval at an empty chair
  reuse: seconds(5), // an unchanged picture keeps its pose for at most this long
  presence: seconds(15), // interval of the person detector while somebody is there
  presenceAway: seconds(10), // ... at an unchanged empty chair
  shareSteady: 0.1, // of one core, for the networks
  shareMoving: 0.2,
  longest: millis(1400), // a slow machine uses a larger share rather than longer gaps: about two seconds, person detector included ...
  shareSlow: 0.5, // ... up to this share
  costMemory: 0.2, // weight of the newest frame in the running cost
} as const;

/** How the picture has changed lately, and the cost of the networks. */
export interface Pacing {
  readonly cost: Millis; // running mean of one network run
  readonly inferredAt: Millis | null; // epoch, last network run
  readonly presenceAt: Millis | null; // epoch, last run of the person detector
  readonly changedAt: Millis | null; // epoch, last time the picture differed from the one last analysed
  readonly changingSince: Millis | null; // epoch, start of the current change; null while still
  readonly someone: boolean; // whether the last network run saw a person
}

export const initialPacing = (): Pacing => ({
  cost: millis(60),
  inferredAt: null,
  presenceAt: null,
  changedAt: null,
  changingSince: null,
  someone: false,
});

export interface NetworkChoice {
  readonly network: boolean; // run the networks on this picture
  readonly presence: boolean; // ... and the person detector too
}

/** Records a frame. `changed`: whether the picture differs from the last analysed one. */
export function recordFrame(pacing: Pacing, at: Millis, changed: boolean): Pacing {
  const { changingSince } = pacing;
  const begun = changingSince === null || isSetBack(changingSince, at) ? at : changingSince;
  if (changed) return { ...pacing, changedAt: at, changingSince: begun };
  const over = timeSince(pacing.changedAt, at) >= PACE.settle;
  return over ? { ...pacing, changingSince: null } : pacing;
}

/** Which networks to run on this picture. `eager`: analyse every picture. `doubt`: the last points were not trusted. */
export function networksFor(pacing: Pacing, at: Millis, eager: boolean, doubt: boolean): NetworkChoice {
  const sinceRun = timeSince(pacing.inferredAt, at);
  const sincePresence = timeSince(pacing.presenceAt, at);
  const changing = pacing.changingSince !== null;
  if (!pacing.someone) {
    const network = changing || eager || sincePresence >= PACE.presenceAway;
    return { network, presence: network };
  }
  const network = changing || eager || doubt || sinceRun >= PACE.reuse;
  return { network, presence: network && (doubt || sincePresence >= PACE.presence) };
}

/** Records a network run: its duration `took`, and whether it saw a person. */
export function recordRun(pacing: Pacing, at: Millis, took: Millis, presence: boolean, someone: boolean): Pacing {
  return {
    ...pacing,
    cost: millis(pacing.cost + PACE.costMemory * (took - pacing.cost)),
    inferredAt: at,
    presenceAt: presence ? at : pacing.presenceAt,
    someone,
  };
}

/** Interval from the start of this frame to the start of the next. `isPressed`: the machine has no power to spare. */
export function timeToNext(pacing: Pacing, at: Millis, eager: boolean, isPressed = false): Millis {
  const changing = pacing.changingSince !== null && !isPressed; // somebody who moves is then looked at as one who does not
  if (!changing && !eager) return pacing.someone ? spaced(PACE.steady, pacing.cost, PACE.shareSteady) : PACE.away;
  const burst = eager || at - (pacing.changingSince ?? at) < PACE.burstFor;
  return spaced(burst ? PACE.burst : PACE.moving, pacing.cost, PACE.shareMoving);
}

/** `interval`, or longer where the networks would otherwise exceed their share of a core. */
const spaced = (interval: Millis, cost: Millis, share: number): Millis =>
  millis(Math.max(interval, Math.min(cost / share, Math.max(PACE.longest, cost / PACE.shareSlow))));

/** How often the outline may be taken: it costs several ordinary network runs. All [H]. */
export const OUTLINE = {
  every: seconds(4), // shortest interval while a screen shows the curves of the back
  held: seconds(1), // interval while a calibration pose is held
  share: 0.1, // of one core; a slow machine waits longer
} as const;

/** The last run that took the outline. */
export interface OutlinePacing {
  readonly at: Millis | null; // epoch; null: none yet
  readonly cost: Millis; // its duration
}
export const initialOutlinePacing = (): OutlinePacing => ({ at: null, cost: millis(250) });

/** Why an outline is wanted: for a calibration, or to be shown. */
export type OutlinePurpose = 'held' | 'shown';

/** Whether it is time to take the outline again. */
export function isOutlineDue({ at: last, cost }: OutlinePacing, at: Millis, wish: OutlinePurpose): boolean {
  return timeSince(last, at) >= (wish === 'held' ? OUTLINE.held : Math.max(OUTLINE.every, cost / OUTLINE.share));
}
