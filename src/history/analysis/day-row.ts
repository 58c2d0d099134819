import type { DayKey } from '../records/day-key.ts';
import type { Rollup } from './rollup.ts';

/** Counted up when the same minutes and events come to something else, so that days of earlier versions are reckoned anew. */
export const RULES = 2; // 2: a guided reset is a break

/** The store's row of one day: what it comes to, and whether that is still so. */
export interface DayRow {
  readonly day: DayKey; // the key
  readonly changes: number; // counted up by everything that is written of this day
  readonly upTo: number; // the count that `rollup` knows of; smaller than `changes`: it has to be made again
  readonly rules?: number; // `RULES` as `rollup` was made by them; absent: the first
  readonly rollup: Rollup | null; // null: not made yet, or nothing was watched
  readonly thinned: boolean; // its minutes were dropped to save room: `rollup` is what is left of it
}

const isRow = (value: unknown): value is DayRow =>
  typeof value === 'object' &&
  value !== null &&
  'changes' in value &&
  Number.isSafeInteger(value.changes) &&
  'rollup' in value;

/** The row of a day of which something was written. Called in the very transaction that writes it. */
export const touched = (value: unknown, day: DayKey): DayRow =>
  isRow(value) ? { ...value, changes: value.changes + 1 } : { day, changes: 1, upTo: 0, rollup: null, thinned: false };
