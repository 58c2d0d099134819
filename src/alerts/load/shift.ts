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
 * The channels by which two places are compared; of those, the ones that both know count. The ways of the shoulders are surest; angles,
 * which are smoothed and scatter more, decide only where no way is known. A twist turns the shoulders about their middle and moves it
 * hardly at all, so it counts beside the ways.
 */
function compared(from: Values, to: Values): readonly number[] {
  for (const way of WAYS) if ((from[way] ?? null) !== null && (to[way] ?? null) !== null) return WAYS_AND_TWIST;
  return ANGLES;
}

const WAYS_AND_TWIST = [...WAYS, TRUNK_TWIST];
const ANGLES = CHANNELS.flatMap(({ body }, index) => (body && !WAYS.includes(index) ? [index] : []));

/** How far `to` is from `from`, by the channels that differ surely. `looks`: behind each of the two medians. */
export function changeBetween(from: Values, to: Values, noise: Values, looks: readonly [number, number]): Change {
  const ways: number[] = []; // cm
  let large = false;
  for (const index of compared(from, to)) {
    const a = from[index] ?? null;
    const b = to[index] ?? null;
    const sigma = noise[index] ?? null;
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
  const older = mediansOf(recent.slice(0, half));
  const newer = mediansOf(recent.slice(-half));
  return compared(older, newer).every((index) => {
    const a = older[index] ?? null;
    const b = newer[index] ?? null;
    const sigma = noise[index] ?? null;
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
  const { first, count } = looksThere(anchor.values, mediansOf(recent), recent);
  const begun = recent[first];
  const last = recent.at(-1);
  if (begun === undefined || last === undefined || last[0] - begun[0] < LIMITS.shiftHeld) return null;
  const looks = recent.length - first;
  if (looks < LIMITS.shiftLooks || count < LIMITS.shiftThere * looks) return null;
  const place = mediansOf(recent, first);
  const { centimetres, large } = changeBetween(anchor.values, place, noise, [anchor.looks, looks]);
  const size = large ? 'large' : centimetres >= LIMITS.shiftSmall ? 'small' : null;
  if (size === null || !isSettled(recent.slice(first), noise)) return null;
  return { shift: { age: begun[0], size, centimetres }, place: { values: place, looks } };
}

/** The first look that is nearer to the new place than to the old one, by the channel that changed most, and how many are; -1: none. */
function looksThere(from: Values, to: Values, recent: readonly Look[]): { first: number; count: number } {
  let most = 0;
  let by = -1;
  for (const index of compared(from, to)) {
    const a = from[index] ?? null;
    const b = to[index] ?? null;
    const share = a === null || b === null ? 0 : Math.abs(b - a) / (CHANNELS[index]?.large ?? Infinity);
    if (share > most) [most, by] = [share, index];
  }
  const a = from[by] ?? null;
  const b = to[by] ?? null;
  let first = -1;
  let count = 0;
  if (a === null || b === null) return { first, count };
  for (let index = 0; index < recent.length; index++) {
    const value = recent[index]![1][by] ?? null;
    if (value === null || Math.abs(value - b) >= Math.abs(value - a)) continue;
    if (first < 0) first = index;
    count++;
  }
  return { first, count };
}
