import { millis, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/** A slot of two measured seconds. */
type Slot = readonly [weight: number, end: number]; // ms measured in it, age at its end

/**
 * Measured time divided into slots that all metrics share; each slot holds one value per metric. Slots have equal lengths, however
 * time is cut into readings, so that a median changes at the same moment for every pace.
 */
export interface Slots {
  readonly closed: readonly Slot[]; // oldest first, enough for the window and some unknown values
  readonly open: Millis; // ms measured in the open slot
}

export const initial = (): Slots => ({ closed: [], open: millis(0) });

/** The part of an interval that still belongs to the open slot. */
export const partOf = ({ open }: Slots, interval: Millis): Millis =>
  open + interval > LIMITS.windowSlot ? millis(Math.max(0, LIMITS.windowSlot - open)) : interval;

/** Adds a measured interval, at most as long as `partOf` allows. `closed`: weight (ms) of the slot that ends with it; null: it stays open. */
export function step(slots: Slots, credit: Millis, age: Millis): { slots: Slots; closed: Millis | null } {
  const open = millis(slots.open + credit);
  if (open < LIMITS.windowSlot) return { slots: { closed: slots.closed, open }, closed: null };
  let total = 0;
  for (const slot of slots.closed) total += slot[0];
  let spare = total + open - LIMITS.windowSpare;
  let from = 0;
  for (; from < slots.closed.length; from++) {
    const slot = slots.closed[from]!;
    if (slot[0] > spare && age - slot[1] <= LIMITS.windowAge) break;
    spare -= slot[0];
  }
  const closed = slots.closed.slice(from);
  closed.push([open, age]);
  return { slots: { closed, open: millis(0) }, closed: open };
}

/** Whether more time than the window spans was not measured since the newest slot. `age`: when measuring went on. */
export const isStale = ({ closed, open }: Slots, age: Millis): boolean => {
  const last = closed.at(-1);
  return last !== undefined && age - last[1] - open > LIMITS.windowAge;
};
