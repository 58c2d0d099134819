import { millis, type Millis } from '../geometry/units.ts';
import { LIMITS } from './limits.ts';

/** A mean over about two measured seconds: value in the metric's unit, weight in ms, age at its end. */
type Sample = readonly [value: number, weight: number, age: number];

/** The last ten or so measured seconds of one metric, oldest first. */
export type Window = readonly Sample[];

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4; // state stays small; far below any sigma

/** Adds a reading that speaks for `weight`. */
export function add(window: Window, value: number, weight: Millis, age: Millis): Window {
  if (weight <= 0) return window;
  const last = window.at(-1);
  if (last !== undefined && last[1] + weight <= LIMITS.windowSlot && age - last[2] <= LIMITS.credit) {
    const sum = last[1] + weight;
    return [...window.slice(0, -1), [rounded(last[0] + ((value - last[0]) * weight) / sum), sum, age]];
  }
  return trim([...window, [rounded(value), weight, age]], age);
}

const weightOf = (window: Window): number => window.reduce((sum, sample) => sum + sample[1], 0);

function trim(window: Window, age: Millis): Window {
  let spare = weightOf(window) - LIMITS.window;
  let from = 0;
  for (const [, weight, end] of window) {
    if (age - end <= LIMITS.windowAge && weight > spare) break;
    spare -= weight;
    from++;
  }
  return from === 0 ? window : window.slice(from);
}

/** Whether something was measured a moment ago. */
export const isCurrent = (window: Window, age: Millis): boolean => {
  const last = window.at(-1);
  return last !== undefined && age - last[2] <= LIMITS.credit;
};

/** The time-weighted median; null with less than 10 measured seconds in it, or when the newest is no longer current. */
export function median(window: Window, age: Millis): number | null {
  if (!isCurrent(window, age)) return null;
  const young = window.filter(([, , end]) => age - end <= LIMITS.windowAge);
  const total = weightOf(young);
  if (total < LIMITS.window) return null;
  let left = total / 2;
  for (const [value, weight] of young.toSorted((a, b) => a[0] - b[0])) {
    left -= weight;
    if (left <= 0) return value;
  }
  return null;
}

/** How long a time the window covers. */
export const covered = (window: Window): Millis => millis(weightOf(window));
