import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import { CHANNELS, differenceError, mediansOf, WAYS, type Looks, type Values } from './looks.ts';

/** How long trunk and head have stayed within a few degrees, also when upright. */
export interface StaticHold {
  readonly values: Values; // the posture held, by the median of its first looks; []: none yet
  readonly held: Millis; // ms measured near it
}

export const initial = (): StaticHold => ({ values: [], held: millis(0) });

export const heldFor = (hold: StaticHold): Millis => hold.held;

/** Advances by one measured interval. `looks`: the newest ones; `fresh`: the last of them is new. */
export function step(hold: StaticHold, { recent, noise }: Looks, fresh: boolean, credit: Millis): StaticHold {
  const held = millis(hold.held + credit);
  const from = recent.length - LIMITS.staticLooks;
  if (!fresh || from < 0) return { values: hold.values, held };
  const now = mediansOf(recent, from);
  if (hold.values.length === 0) return { values: now, held };
  return hasLeft(hold.values, now, noise) ? { values: now, held: millis(0) } : { values: hold.values, held };
}

function hasLeft(before: Values, now: Values, noise: Values): boolean {
  return CHANNELS.some(({ large }, index) => {
    const from = before[index] ?? null;
    const value = now[index] ?? null;
    const sigma = noise[index] ?? null;
    if (from === null || value === null || sigma === null) return false;
    const error = differenceError(sigma, LIMITS.staticLooks, LIMITS.staticLooks);
    const least = Math.max(WAYS.includes(index) ? LIMITS.staticWay : large, LIMITS.shiftSure * error);
    return Math.abs(value - from) >= least;
  });
}
