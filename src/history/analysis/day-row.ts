import type { DayKey } from '../records/day-key.ts';
import type { Rollup } from './rollup.ts';

/** Version of the rollup rules. Increase it when the same minutes and events give another rollup: days of earlier versions are then rolled up again. */
export const RULES = 2; // 2: a guided reset is a break

/** The stored row of one day: its rollup, and whether that is up to date. */
export interface DayRow {
  readonly day: DayKey; // the key
  readonly changes: number; // increased by every write about this day
  readonly upTo: number; // value of `changes` when `rollup` was made; if smaller than `changes`, `rollup` is out of date
  readonly rules?: number; // value of `RULES` when `rollup` was made; absent: 1
  readonly rollup: Rollup | null; // null: not made yet, or nothing was watched
  readonly thinned: boolean; // retention deleted its minutes: only `rollup` is left
}

const isRow = (value: unknown): value is DayRow =>
  typeof value === 'object' &&
  value !== null &&
  'changes' in value &&
  Number.isSafeInteger(value.changes) &&
  'rollup' in value;

/** The row after a write about its day. Must be called in the transaction of that write. */
export const touched = (value: unknown, day: DayKey): DayRow =>
  isRow(value) ? { ...value, changes: value.changes + 1 } : { day, changes: 1, upTo: 0, rollup: null, thinned: false };
