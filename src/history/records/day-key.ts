import type { Millis } from '../../base/units.ts';

declare const day: unique symbol;
/** A local calendar day: '2026-11-22'. */
export type DayKey = string & { readonly [day]: true };

/** Minutes that local time is ahead of UTC at `at`. The only code that reads the machine's time zone. */
export const localOffset = (at: Millis): number => -new Date(at).getTimezoneOffset();

/** The local day of `at` in a zone that is `offset` minutes ahead of UTC. */
export const dayKey = (at: Millis, offset: number): DayKey =>
  new Date(at + offset * 60_000).toISOString().slice(0, 10) as DayKey;
