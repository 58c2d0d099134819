import type { Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import type { Slots } from './time-slots.ts';

/** The values of one metric in the shared slots. */
export interface Window {
  readonly means: readonly (number | null)[]; // metric's unit, newest last, one per closed slot; null: unknown
  readonly sum: number; // of value * ms in the open slot
  readonly known: Millis | 0; // ms of the open slot in which it was measured
}

const EMPTY: Window = { means: [], sum: 0, known: 0 };
export const initial = (): Window => EMPTY;

const rounded = (value: number): number => Math.round(value * 1e3) / 1e3; // keeps the state small; far below any sigma

/** Adds a reading that stands for `credit`. `value`: null when not measured. */
export const add = (window: Window, value: number | null, credit: Millis): Window =>
  value === null
    ? window
    : { means: window.means, sum: rounded(window.sum + value * credit), known: (window.known + credit) as Millis };

/** Adds a reading and closes the slot. Its mean is known when the metric was measured for at least half of it. */
export function close(window: Window, value: number | null, credit: Millis, weight: Millis, slots: Slots): Window {
  const sum = value === null ? window.sum : window.sum + value * credit;
  const known = value === null ? window.known : window.known + credit;
  const mean = known > 0 && known * 2 >= weight ? rounded(sum / known) : null;
  const most = needed(window, mean === null ? 0 : weight, slots);
  if (most === 0) return mean === null ? EMPTY : { means: [mean], sum: 0, known: 0 };
  const means = window.means.slice(-most);
  means.push(mean);
  return { means, sum: 0, known: 0 };
}

/** How many of the newest means are needed beside a new one of `known` ms: up to 10 known seconds in all. The rest would only cost space. */
function needed({ means }: Window, known: number, { closed }: Slots): number {
  let total = known;
  let most = 0;
  for (let back = 1; back < closed.length && back <= means.length && total < LIMITS.window; back++) {
    if ((means[means.length - back] ?? null) === null) continue;
    total += closed[closed.length - 1 - back]?.[0] ?? 0;
    most = back;
  }
  return most;
}

/** The newest closed mean; null when unknown. */
export const newest = ({ means }: Window): number | null => means.at(-1) ?? null;

/** The newest mean that is known, at most `LIMITS.windowAge` old; null when there is none. */
export const newestKnown = ({ means }: Window): number | null => means.findLast((mean) => mean !== null) ?? null;

/** The time-weighted median of the newest 10 known seconds; null with less, or when the last two slots are unknown. */
export function median({ means }: Window, { closed }: Slots): number | null {
  const last = means.length - 1;
  if (closed.length < FEWEST_SLOTS) return null;
  if ((means[last] ?? null) === null && (means[last - 1] ?? null) === null) return null;
  // Insertion sort in place for speed: this runs for every metric every two seconds, also over a year of readings.
  let count = 0;
  let total = 0;
  for (let back = 1; back <= closed.length && back <= means.length && total < LIMITS.window; back++) {
    const value = means[means.length - back]!;
    if (value === null) continue;
    const weight = closed[closed.length - back]![0];
    total += weight;
    let place = count++;
    for (; place > 0 && values[place - 1]! > value; place--) {
      values[place] = values[place - 1]!;
      weights[place] = weights[place - 1]!;
    }
    values[place] = value;
    weights[place] = weight;
  }
  if (total < LIMITS.window) return null;
  let left = total / 2;
  for (let index = 0; index < count; index++) {
    left -= weights[index]!;
    if (left <= 0) return values[index]!;
  }
  return null;
}

const FEWEST_SLOTS = LIMITS.window / LIMITS.windowSlot; // together they span the window

// Scratch lists of `median`, ascending by value; not used between calls.
const values: number[] = [];
const weights: number[] = []; // ms
