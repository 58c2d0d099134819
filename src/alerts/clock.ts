import { millis, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';

/**
 * Capture times in, time that has passed out. Everything else in the state is dated by `age`, which never runs
 * backwards, so that a clock set back or forward moves one number only.
 */
export interface Clock {
  readonly at: Millis | null; // epoch, newest instant accepted; null before the first
  readonly age: Millis; // ms since the state was fresh, gaps included; never falls
  readonly unseen: Millis; // ms, how long nothing has been measured; 0 while it is
  readonly late: { readonly from: Millis; readonly at: Millis } | null; // epoch, running series of late instants
}

/** What has passed between two instants. */
export interface Interval {
  readonly credit: Millis; // ms that the new instant speaks for
  readonly fading: Millis; // ms, unmeasured beyond the grace: loads recover as if away
  readonly unseen: Millis; // ms, how long nothing had been measured before the time that it speaks for
}

export const initial = (): Clock => ({ at: null, age: millis(0), unseen: millis(0), late: null });

/** What kind of instant it is: measured, an empty chair again, or nothing. */
export type InstantKind = 'measured' | 'stillAway' | 'nothing';

const NOTHING: Interval = { credit: millis(0), fading: millis(0), unseen: millis(0) };

/** Null: the instant is late or doubled and says nothing (the clock still takes note of it). */
export function tick(clock: Clock, at: Millis, sight: InstantKind): { clock: Clock; interval: Interval | null } {
  if (!Number.isFinite(at)) return { clock, interval: null };
  if (clock.at === null) return { clock: { ...clock, at }, interval: NOTHING };
  const passed = at - clock.at;
  if (passed <= 0) return tickLate(clock, at);
  const gap = clock.unseen + passed;
  const credit = creditOf(sight, passed, gap);
  const unseen = gap - credit;
  const fading = Math.max(0, unseen - Math.max(LIMITS.unseenGrace, clock.unseen));
  return {
    clock: {
      at,
      age: millis(clock.age + passed),
      unseen: millis(sight === 'nothing' ? unseen : 0),
      late: null,
    },
    interval: { credit: millis(credit), fading: millis(fading), unseen: millis(unseen) },
  };
}

/** A reading speaks for some seconds before it; what could not be measured in between, shorter than that, is a blink. */
function creditOf(sight: InstantKind, passed: number, gap: number): number {
  if (sight === 'nothing') return 0;
  if (sight === 'stillAway') return Math.min(passed, LIMITS.awayCredit);
  return gap <= LIMITS.credit ? gap : Math.min(passed, LIMITS.credit);
}

/** One late instant is disorder and is dropped; a steady series of them means that the clock was set back. */
function tickLate(clock: Clock, at: Millis): { clock: Clock; interval: Interval | null } {
  const before = clock.late;
  const goesOn = before !== null && at > before.at && at - before.at <= LIMITS.lateGap;
  const from = goesOn ? before.from : at;
  if (at - from >= LIMITS.lateRun) return { clock: { ...clock, at, late: null }, interval: NOTHING };
  return { clock: { ...clock, late: { from, at } }, interval: null };
}

/** The epoch time of an age. */
export const epochOf = (clock: Clock, age: Millis): Millis => millis((clock.at ?? 0) - (clock.age - age));
