import * as v from 'valibot';
import { SIDED } from '../../geometry/metric.ts';
import type { DayRow } from './day-row.ts';
import type { Rollup } from './rollup.ts';
import { byMetric, count, day, finite, instant, knownKeys, notMeasured, share } from '../records/schema.ts';
import { metricSchema } from '../records/minute.ts';

const time = v.pipe(finite, v.minValue(0)); // s
const split = v.object({ good: time, watch: time, poor: time });
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
  sudden: count,
  breaks: count,
  breakSeconds: time,
  slumps: v.object({ after: waits, without: waits }),
});

export const dayRowSchema: v.GenericSchema<unknown, DayRow> = v.object({
  day,
  changes: count,
  upTo: count,
  rules: v.exactOptional(count),
  rollup: v.nullable(rollupSchema),
  thinned: v.boolean(),
});
