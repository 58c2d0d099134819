import * as v from 'valibot';
import type { DayKey } from '../records/calendar.ts';
import type { Rollup } from './rollup.ts';
import { SIDED } from '../../geometry/metric.ts';
import { byMetric, CAUSES, count, day, finite, instant, knownKeys, notMeasured, share } from '../records/schema.ts';
import { metricSchema } from '../records/minute.ts';

/** Version of the rollup rules. Increase it when the same minutes and events give another rollup: days of earlier versions are then rolled up again. */
export const RULES = 6; // 2: a guided reset is a break; 3: movement; 4: causes, what came after breaks, calibrations; 5: movement before breaks; 6: causes near an edge

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

const time = v.pipe(finite, v.minValue(0)); // s
const split = v.object({ good: time, watch: time, poor: time });
const movement = v.object({ large: count, small: count, seconds: time });
const hour = v.picklist(Array.from({ length: 24 }, (_, index) => String(index)));
const waits = v.pipe(v.array(time), v.maxLength(1440));

export const rollupSchema: v.GenericSchema<unknown, Rollup> = v.object({
  minutes: count,
  first: instant,
  last: instant,
  measured: split,
  away: time,
  unknown: v.record(notMeasured, time),
  hours: v.record(hour, split),
  desks: v.object({ sitting: split, standing: split }),
  metrics: byMetric(metricSchema(time)),
  sides: knownKeys(SIDED, v.object({ left: time, level: time, right: time })),
  doubt: v.object({ worse: time, better: time }),
  risk: v.nullable(share),
  alerts: count,
  cues: count,
  shifts: count,
  movement: v.exactOptional(movement),
  beforeBreaks: v.exactOptional(movement),
  sudden: count,
  breaks: count,
  breakSeconds: time,
  slumps: v.object({ after: waits, without: waits }),
  causes: v.exactOptional(knownKeys(CAUSES, v.object({ seconds: time, cues: count, alerts: count }))),
  aftermath: v.exactOptional(v.object({ break: split, shift: split, desk: split })),
  calibrations: v.exactOptional(count),
});

export const dayRowSchema: v.GenericSchema<unknown, DayRow> = v.object({
  day,
  changes: count,
  upTo: count,
  rules: v.exactOptional(count),
  rollup: v.nullable(rollupSchema),
  thinned: v.boolean(),
});
