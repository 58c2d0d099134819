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
  if (!fresh || recent.length < LIMITS.staticLooks) return { values: hold.values, held };
  const newest = recent.slice(-LIMITS.staticLooks);
  const now = mediansOf(newest);
  if (hold.values.length === 0) return { values: now, held };
  const left = CHANNELS.some(({ large }, index) => {
    const [from, value, sigma] = [hold.values[index] ?? null, now[index] ?? null, noise[index] ?? null];
    if (from === null || value === null || sigma === null) return false;
    const least = WAYS.includes(index) ? LIMITS.staticWay : large;
    return (
      Math.abs(value - from) >= Math.max(least, LIMITS.shiftSure * differenceError(sigma, newest.length, newest.length))
    );
  });
  return left ? { values: now, held: millis(0) } : { values: hold.values, held };
}
