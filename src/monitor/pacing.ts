import { millis, seconds, type Millis } from '../base/units.ts';

/**
 * How much work a desk tab may ask of the machine. All [H]: chosen so that a still person costs about one network run
 * in five seconds, a moving one two to four a second, and never more than the share of a core below.
 */
export const PACE = {
  steady: seconds(1), // between looks while nothing changes
  burst: millis(250), // between looks while the picture has just begun to change
  moving: millis(500), // between looks while it goes on changing
  burstFor: seconds(4),
  settle: millis(1500), // a change is over when the picture has been still for this long
  away: seconds(2), // between looks at an empty chair
  reuse: seconds(5), // an unchanged picture keeps its pose for at most this long
  presence: seconds(15), // how often the presence network looks again at somebody
  presenceAway: seconds(10), // ... at an unchanged empty chair
  shareSteady: 0.1, // of one core, for the networks
  shareMoving: 0.2,
  longest: millis(1400), // a slow machine may take a larger share rather than leave longer gaps: two seconds, presence and all ...
  shareSlow: 0.5, // ... up to this one
  costMemory: 0.2, // weight of the newest frame in the running cost
} as const;

/** How the picture has behaved and what looking at it costs. */
export interface Pacing {
  readonly cost: Millis; // running mean of one network run
  readonly inferredAt: Millis | null; // epoch, last network run
  readonly presenceAt: Millis | null; // epoch, last time the presence network looked
  readonly changedAt: Millis | null; // epoch, last time the picture differed from the one last analysed
  readonly changingSince: Millis | null; // epoch, when the running change began; null while still
  readonly someone: boolean; // whether the last network run saw a person
}

export const defaults = (): Pacing => ({
  cost: millis(60),
  inferredAt: null,
  presenceAt: null,
  changedAt: null,
  changingSince: null,
  someone: false,
});

export interface Spend {
  readonly network: boolean; // run the networks on this picture
  readonly presence: boolean; // ... and let the presence network look too
}

/** Takes note of a look: `changed` says whether the picture differs from the last one that a network saw. */
export function looked(pacing: Pacing, at: Millis, changed: boolean): Pacing {
  if (changed) return { ...pacing, changedAt: at, changingSince: pacing.changingSince ?? at };
  const over = pacing.changedAt === null || at - pacing.changedAt >= PACE.settle;
  return over ? { ...pacing, changingSince: null } : pacing;
}

/** What this picture is worth. `eager`: a calibration wants every picture. `doubt`: the points' scores are poor. */
export function spend(pacing: Pacing, at: Millis, eager: boolean, doubt: boolean): Spend {
  const sinceRun = pacing.inferredAt === null ? Infinity : at - pacing.inferredAt;
  const sincePresence = pacing.presenceAt === null ? Infinity : at - pacing.presenceAt;
  const changing = pacing.changingSince !== null;
  if (!pacing.someone) {
    const network = changing || eager || sincePresence >= PACE.presenceAway;
    return { network, presence: network };
  }
  const network = changing || eager || doubt || sinceRun >= PACE.reuse;
  return { network, presence: network && (doubt || sincePresence >= PACE.presence) };
}

/** Takes note of a network run that took `took` and did or did not see a person. */
export function ran(pacing: Pacing, at: Millis, took: Millis, presence: boolean, someone: boolean): Pacing {
  return {
    ...pacing,
    cost: millis(pacing.cost + PACE.costMemory * (took - pacing.cost)),
    inferredAt: at,
    presenceAt: presence ? at : pacing.presenceAt,
    someone,
  };
}

/** How long after the beginning of this look the next one begins. */
export function wait(pacing: Pacing, at: Millis, eager: boolean): Millis {
  const changing = pacing.changingSince !== null;
  if (!changing && !eager) return pacing.someone ? spaced(PACE.steady, pacing.cost, PACE.shareSteady) : PACE.away;
  const burst = eager || at - (pacing.changingSince ?? at) < PACE.burstFor;
  return spaced(burst ? PACE.burst : PACE.moving, pacing.cost, PACE.shareMoving);
}

/** `interval`, or as much longer as the networks' share of a core asks for. */
const spaced = (interval: Millis, cost: Millis, share: number): Millis =>
  millis(Math.max(interval, Math.min(cost / share, Math.max(PACE.longest, cost / PACE.shareSlow))));
