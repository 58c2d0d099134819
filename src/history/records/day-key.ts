import type { Millis } from '../../base/units.ts';

declare const day: unique symbol;
/** A day on the wall calendar of the place where it was lived: '2026-11-22'. */
export type DayKey = string & { readonly [day]: true };

/** Minutes that local time is ahead of UTC at `at`, where the program runs. The only reader of the machine's zone. */
export const localOffset = (at: Millis): number => -new Date(at).getTimezoneOffset();

/** The day that `at` falls on where clocks are `offset` minutes ahead of UTC. */
export const dayKey = (at: Millis, offset: number): DayKey =>
  new Date(at + offset * 60_000).toISOString().slice(0, 10) as DayKey;
