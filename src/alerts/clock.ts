import { millis, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';

/**
 * Converts capture times to elapsed time. The rest of the state is dated by `age`, which never decreases, so that setting the
 * system clock changes only `at`.
 */
export interface Clock {
  readonly at: Millis | null; // epoch, newest instant accepted; null before the first
  readonly age: Millis; // since the initial state, gaps included; never decreases
  readonly unseen: Millis; // time since the last measurement; 0 while measuring
  readonly late: { readonly from: Millis; readonly at: Millis } | null; // epoch, current run of late instants
}

/** The time between two instants. */
export interface Interval {
  readonly credit: Millis; // time that the new instant stands for
  readonly fading: Millis; // unmeasured time beyond the grace period: loads recover as if away
  readonly unseen: Millis; // unmeasured time before the credited time
}

export const initial = (): Clock => ({ at: null, age: millis(0), unseen: millis(0), late: null });

/** Kind of an instant: measured, an empty chair seen again, or not measured. */
export type InstantKind = 'measured' | 'stillAway' | 'nothing';

const NOTHING: Interval = { credit: millis(0), fading: millis(0), unseen: millis(0) };

/** Advances the clock to `at` (epoch). `interval` is null for a late or repeated instant, which is ignored. */
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

/** A reading stands for up to `LIMITS.credit` before it, including shorter unmeasured time in between. */
function creditOf(sight: InstantKind, passed: number, gap: number): number {
  if (sight === 'nothing') return 0;
  if (sight === 'stillAway') return Math.min(passed, LIMITS.awayCredit);
  return gap <= LIMITS.credit ? gap : Math.min(passed, LIMITS.credit);
}

/** A single late instant is dropped; a steady run of them means that the system clock was set back. */
function tickLate(clock: Clock, at: Millis): { clock: Clock; interval: Interval | null } {
  const before = clock.late;
  const goesOn = before !== null && at > before.at && at - before.at <= LIMITS.lateGap;
  const from = goesOn ? before.from : at;
  if (at - from >= LIMITS.lateRun) return { clock: { ...clock, at, late: null }, interval: NOTHING };
  return { clock: { ...clock, late: { from, at } }, interval: null };
}

/** The epoch time of an age. */
export const epochOf = (clock: Clock, age: Millis): Millis => millis((clock.at ?? 0) - (clock.age - age));
