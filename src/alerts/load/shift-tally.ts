import { millis, minutes, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';
import type { Shift } from './shift.ts';

/** Shifts and the measured time in which they were counted. */
export interface CountedShifts {
  readonly large: number;
  readonly small: number;
  readonly time: Millis; // measured time at the desk, of which something was known
}

/** The shifts of the last hour, and the person's own usual rate over days. Only measured time forgets, so that a week away changes nothing. */
export interface ShiftTally {
  readonly count: number; // shifts ever
  readonly last: Shift | null;
  readonly slots: readonly Slot[]; // of `LIMITS.tallySlot` measured time each, the newest last and open
  readonly memory: CountedShifts; // exponentially forgotten
}

/** By place and not by name, because the stored state is small. */
type Slot = readonly [large: number, small: number, time: Millis];

const EMPTY: Slot = [0, 0, millis(0)];
const NONE: CountedShifts = { large: 0, small: 0, time: millis(0) };

export const initial = (): ShiftTally => ({ count: 0, last: null, slots: [EMPTY], memory: NONE });

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Advances by one measured interval. The result does not depend on the size of its steps. */
export function step({ count, last, slots, memory }: ShiftTally, shift: Shift | null, credit: Millis): ShiftTally {
  const large = shift?.size === 'large' ? 1 : 0;
  const small = shift?.size === 'small' ? 1 : 0;
  const open = slots.at(-1) ?? EMPTY;
  const now: Slot = [open[0] + large, open[1] + small, millis(open[2] + credit)];
  const all = slots.slice(0, -1);
  all.push(now);
  if (now[2] >= LIMITS.tallySlot) all.push(EMPTY);
  const kept = Math.exp(-credit / LIMITS.usualMemory);
  return {
    count: count + large + small,
    last: shift ?? last,
    slots: all.length > LIMITS.tallySlots ? all.slice(-LIMITS.tallySlots) : all,
    memory: {
      large: rounded(memory.large * kept + large),
      small: rounded(memory.small * kept + small),
      time: millis(Math.round(memory.time * kept + LIMITS.usualMemory * (1 - kept))),
    },
  };
}

/** The shifts of the last hour or less of measured time. */
export const lastHour = ({ slots }: ShiftTally): CountedShifts =>
  slots.reduce<CountedShifts>(
    (sum, [large, small, time]) => ({
      large: sum.large + large,
      small: sum.small + small,
      time: millis(sum.time + time),
    }),
    NONE,
  );

/** Shifts an hour. */
export interface ShiftRate {
  readonly large: number;
  readonly small: number;
}

/** The person's own usual rate; null: too little measured time. */
export function usualRate({ memory: { large, small, time } }: ShiftTally): ShiftRate | null {
  if (time < LIMITS.usualLeast) return null;
  const hours = time / minutes(60);
  return { large: large / hours, small: small / hours };
}
