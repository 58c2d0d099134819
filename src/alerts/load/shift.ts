import type { Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import {
  CHANNELS,
  differenceError,
  mediansOf,
  TRUNK_TWIST,
  WAYS,
  type Anchor,
  type Look,
  type Looks,
  type Values,
} from './looks.ts';

/** A change of posture that was held. */
export interface Shift {
  readonly age: Millis; // when the new place was reached
  readonly size: ShiftSize;
  readonly centimetres: number; // way of the shoulders, cm of an average-sized body; 0: known by angles alone
}

/** large: trunk or seat by more than 5 deg or 4 cm; small: 2-4 deg or 1-3 cm. */
export type ShiftSize = 'large' | 'small';

/** The difference of two places by what is sure of it. */
interface Change {
  readonly centimetres: number;
  readonly large: boolean;
}

/**
 * The channels by which two places are compared. The ways of the shoulders are surest; angles, which are smoothed and scatter more,
 * decide only where no way is known. A twist turns the shoulders about their middle and moves it hardly at all, so it counts beside the ways.
 */
function compared(from: Values, to: Values): readonly number[] {
  const isKnown = (index: number): boolean => (from[index] ?? null) !== null && (to[index] ?? null) !== null;
  const ways = WAYS.filter(isKnown);
  if (ways.length === 0) return ANGLES.filter(isKnown);
  return isKnown(TRUNK_TWIST) ? [...ways, TRUNK_TWIST] : ways;
}

const ANGLES = CHANNELS.flatMap(({ body }, index) => (body && !WAYS.includes(index) ? [index] : []));

/** How far `to` is from `from`, by the channels that differ surely. `looks`: behind each of the two medians. */
export function changeBetween(from: Values, to: Values, noise: Values, looks: readonly [number, number]): Change {
  const ways: number[] = [];
  let large = false;
  for (const index of compared(from, to)) {
    const [a, b, sigma] = [from[index] ?? null, to[index] ?? null, noise[index] ?? null];
    if (a === null || b === null || sigma === null) continue;
    const way = Math.abs(b - a);
    if (way < LIMITS.shiftSure * differenceError(sigma, ...looks)) continue;
    if (WAYS.includes(index)) ways.push(way);
    else large ||= way >= (CHANNELS[index]?.large ?? Infinity);
  }
  const centimetres = Math.round(10 * Math.hypot(...ways)) / 10;
  return { centimetres, large: large || centimetres >= LIMITS.shiftLarge };
}

/** Whether the looks show one place: the older half agrees with the newer one. */
export function isSettled(recent: readonly Look[], noise: Values): boolean {
  const half = Math.floor(recent.length / 2);
  const [older, newer] = [mediansOf(recent.slice(0, half)), mediansOf(recent.slice(-half))];
  return compared(older, newer).every((index) => {
    const [a, b, sigma] = [older[index] ?? null, newer[index] ?? null, noise[index] ?? null];
    if (a === null || b === null || sigma === null) return true;
    const drift = WAYS.includes(index) ? LIMITS.shiftDrift : (CHANNELS[index]?.large ?? 0) / 2;
    return Math.abs(b - a) <= Math.max(drift, 3 * differenceError(sigma, half, half));
  });
}

/** The shift from the place held to that of the newest looks; null: none, or not settled yet. */
export function shiftFrom(
  anchor: Anchor,
  { recent, noise }: Looks,
): { readonly shift: Shift; readonly place: Anchor } | null {
  const there = looksThere(anchor.values, mediansOf(recent), recent);
  const [first, last] = [there[0], recent.at(-1)];
  if (first === undefined || last === undefined || last[0] - first[0] < LIMITS.shiftHeld) return null;
  const since = recent.filter(([age]) => age >= first[0]);
  if (since.length < LIMITS.shiftLooks || there.length < LIMITS.shiftThere * since.length) return null;
  const place = mediansOf(since);
  const { centimetres, large } = changeBetween(anchor.values, place, noise, [anchor.looks, since.length]);
  const size = large ? 'large' : centimetres >= LIMITS.shiftSmall ? 'small' : null;
  if (size === null || !isSettled(since, noise)) return null;
  return { shift: { age: first[0], size, centimetres }, place: { values: place, looks: since.length } };
}

/** The looks that are nearer to the new place than to the old one, by the channel that changed most. */
function looksThere(from: Values, to: Values, recent: readonly Look[]): readonly Look[] {
  let [most, by] = [0, -1];
  for (const index of compared(from, to)) {
    const share = Math.abs((to[index] ?? 0) - (from[index] ?? 0)) / (CHANNELS[index]?.large ?? Infinity);
    if (share > most) [most, by] = [share, index];
  }
  const [a, b] = [from[by] ?? null, to[by] ?? null];
  if (a === null || b === null) return [];
  return recent.filter(([, values]) => {
    const value = values[by] ?? null;
    return value !== null && Math.abs(value - b) < Math.abs(value - a);
  });
}
